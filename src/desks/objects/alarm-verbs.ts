import type { AlarmStage } from '../../domain/alarm.ts';

export type AlarmVerb =
  | 'acknowledge'
  | 'startVerification'
  | 'verify'
  | 'dispatch'
  | 'arrive'
  | 'conclude';

/** What can be done next with an alarm, the usual step first; nothing once it is handled. */
export function alarmVerbs(stage: AlarmStage): readonly AlarmVerb[] {
  switch (stage) {
    case 'raised':
      return ['acknowledge'];
    case 'acknowledged':
      return ['startVerification', 'verify', 'dispatch', 'conclude'];
    case 'verifying':
      return ['verify', 'dispatch', 'conclude'];
    case 'verified':
      return ['dispatch', 'conclude'];
    case 'dispatched':
      return ['arrive', 'dispatch', 'conclude'];
    case 'on_site':
      return ['conclude', 'dispatch'];
    case 'resolved':
    case 'false_alarm':
    case 'test':
      return [];
  }
}
