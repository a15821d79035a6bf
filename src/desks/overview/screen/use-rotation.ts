import { useEffect, useEffectEvent, useReducer } from 'react';
import { firstTurn, type Rotation, type Turn, turn } from './rotation.ts';

/** Long enough to read eight lines from afar. */
const turnMs = 12_000;

const turnOfKey: Readonly<Record<string, Turn>> = {
  ' ': 'pause',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
};

/** Turns by itself and by keys: space pauses, arrows turn, Escape leaves. */
export function useRotation(onLeave: () => void): Rotation {
  const [rotation, step] = useReducer(turn, firstTurn);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const timer = setInterval(() => step('tick'), turnMs);
    return () => clearInterval(timer);
    // A panel that somebody turned to stays as long as any other.
  }, [rotation.at, rotation.isPaused]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const asked = turnOfKey[event.key];
      if (event.key === 'Escape') leave();
      if (asked === undefined) return;
      event.preventDefault();
      step(asked);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return rotation;
}
