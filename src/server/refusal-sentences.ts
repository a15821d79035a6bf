/** What each named refusal of a domain verb says to the person who asked for it. */
export const refusalSentences = {
  already_rectified: {
    zh: '该隐患已整改，不能再次执行此操作。',
    en: 'The hazard is already rectified.',
  },
  deadline_before_found: {
    zh: '整改时限不能早于排查日期。',
    en: 'The deadline lies before the day the hazard was found.',
  },
  not_assigned: { zh: '该隐患尚未交办。', en: 'The hazard is not assigned.' },
  rectified_before_found: {
    zh: '整改完成日期不能早于排查日期。',
    en: 'The day of rectification lies before the day the hazard was found.',
  },
  not_rectified: {
    zh: '该隐患不在“已整改待复查”状态。',
    en: 'The hazard is not waiting for re-inspection.',
  },
  closed_before_rectified: {
    zh: '销号日期不能早于整改完成日期。',
    en: 'The day of closing lies before the day of rectification.',
  },
  not_closed: { zh: '该隐患尚未销号。', en: 'The hazard is not closed.' },
  already_acknowledged: { zh: '该报警已被签收。', en: 'The alarm is already acknowledged.' },
  needs_a_name: { zh: '签收必须有签收人。', en: 'An acknowledgement needs a name.' },
  not_acknowledged: { zh: '请先签收该报警。', en: 'Acknowledge the alarm first.' },
  not_under_verification: {
    zh: '该报警不在核实阶段。',
    en: 'The alarm is not under verification.',
  },
  already_handled: { zh: '该报警已处置完毕。', en: 'The alarm is already handled.' },
  not_dispatched: { zh: '该报警尚未派单。', en: 'No unit was sent for this alarm.' },
  needs_a_note: {
    zh: '请填写处置说明。',
    en: 'Say what was found and done.',
  },
  unknown_unit: { zh: '未找到该责任单位。', en: 'There is no such unit.' },
  already_undone: { zh: '该批次已撤销。', en: 'The batch is already undone.' },
  changed_since: {
    zh: '该批次导入的部分对象之后已被修改，不能整批撤销。',
    en: 'Objects of this batch were changed since; it cannot be undone as a whole.',
  },
  already_set_up: {
    zh: '系统已完成初始化。',
    en: 'The system is already set up.',
  },
  still_used: {
    zh: '该批次导入的对象已被其他记录引用，不能整批撤销。',
    en: 'Other records refer to objects of this batch; it cannot be undone.',
  },
} as const;

export type RefusalName = keyof typeof refusalSentences;
