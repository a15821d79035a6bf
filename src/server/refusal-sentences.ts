/** What each named refusal of a domain verb says to the person who asked for it. */
export const refusalSentences = {
  too_many_rows: {
    zh: '结果超过一张 Excel 工作表的行数，请改用 CSV，或缩小筛选范围。',
    en: 'More rows than a worksheet holds; take CSV, or narrow the list.',
  },
  personal_data: {
    zh: '筛选的名称和文字中不能有手机号码或身份证号码。',
    en: 'A filter may hold no mobile or identity number, in its name or its words.',
  },
  name_taken: {
    zh: '您已有同名的筛选，请换一个名称。',
    en: 'You keep a filter of this name already.',
  },
  too_many_filters: {
    zh: '最多保存 50 个筛选，请先删除不用的。',
    en: 'At most 50 filters are kept; delete one first.',
  },
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
  already_closed: {
    zh: '该隐患已销号，不能再修改。',
    en: 'The hazard is closed and stays as it is.',
  },
  found_in_future: { zh: '排查日期不能晚于今天。', en: 'The day it was found lies in the future.' },
  rectified_in_future: {
    zh: '整改完成日期不能晚于今天。',
    en: 'The day of rectification lies in the future.',
  },
  closed_in_future: { zh: '销号日期不能晚于今天。', en: 'The day of closing lies in the future.' },
  looked_back_before_closed: {
    zh: '回头看日期不能早于销号日期。',
    en: 'The day of the look-back lies before the day of closing.',
  },
  looked_back_in_future: {
    zh: '回头看日期不能晚于今天。',
    en: 'The day of the look-back lies in the future.',
  },
  needs_a_measure: { zh: '请填写整改措施。', en: 'Say by which measure it is rectified.' },
  needs_a_reason: {
    zh: '该隐患已交办，修改须填写原因。',
    en: 'It is assigned; give a reason for the amendment.',
  },
  nothing_amended: { zh: '没有任何内容被修改。', en: 'Nothing would be amended.' },
  type_of_other_category: {
    zh: '该隐患类型属于其他隐患类别。',
    en: 'The type belongs to another category.',
  },
  ambiguous_type: {
    zh: '该词对应多个隐患类型，请选择其一。',
    en: 'Several types bear this name; choose one.',
  },
  unknown_type: { zh: '未找到该隐患类型。', en: 'There is no such type of hazard.' },
  unfit_check_item: {
    zh: '该检查项不属于所选的排查空间和隐患类别。',
    en: 'The check item belongs to another space or category.',
  },
  unknown_building: {
    zh: '未找到该楼栋，或不在您的管辖范围内。',
    en: 'There is no such building in your area.',
  },
  unknown_compound: {
    zh: '未找到该小区，或不在您的管辖范围内。',
    en: 'There is no such compound in your area.',
  },
  unknown_contact: { zh: '未找到该联系人。', en: 'There is no such contact.' },
  unknown_supervisor: { zh: '未找到该督促指导单位。', en: 'There is no such supervising unit.' },
  unknown_campaign: { zh: '未找到该专项行动。', en: 'There is no such campaign.' },
  unknown_authority: { zh: '未找到该受移交单位。', en: 'There is no such authority.' },
  outside_area: { zh: '该区域不在您的管辖范围内。', en: 'The area is not yours.' },
  outside_district: { zh: '该位置在区界以外。', en: 'The place lies outside the district.' },
  determined_before_found: {
    zh: '认定日期不能早于排查日期。',
    en: 'The day of the determination lies before the day the hazard was found.',
  },
  determined_in_future: {
    zh: '认定日期不能晚于今天。',
    en: 'The day of the determination lies in the future.',
  },
  control_before_found: {
    zh: '临时管控开始日期不能早于排查日期。',
    en: 'The interim control begins before the hazard was found.',
  },
  control_in_future: {
    zh: '临时管控开始日期不能晚于今天。',
    en: 'The interim control begins in the future.',
  },
  no_control: { zh: '该隐患没有临时管控。', en: 'The hazard is under no interim control.' },
  no_deadline: {
    zh: '该隐患没有整改时限，无须延期。',
    en: 'The hazard has no deadline to extend.',
  },
  extension_pending: {
    zh: '已有延期申请等待答复。',
    en: 'An extension is asked for already and not answered yet.',
  },
  extension_not_later: {
    zh: '延期后的时限须晚于现有时限。',
    en: 'The new deadline is not later than the one in force.',
  },
  extension_in_past: {
    zh: '延期后的时限不能早于今天。',
    en: 'The new deadline has passed already.',
  },
  no_extension_asked: { zh: '没有等待答复的延期申请。', en: 'No extension waits for an answer.' },
  taken_before_found: {
    zh: '执法日期不能早于排查日期。',
    en: 'The day of enforcement lies before the day the hazard was found.',
  },
  taken_in_future: {
    zh: '执法日期不能晚于今天。',
    en: 'The day of enforcement lies in the future.',
  },
  removal_not_ordered: {
    zh: '请先登记“教育劝导，责令撤除”，对拒不撤除或阻挠撤除的再登记此项。',
    en: 'Record first that the removal was ordered; only then can it be refused or obstructed.',
  },
  needs_an_authority: {
    zh: '此项为移交，请填写受移交单位。',
    en: 'This is a referral; name the authority it goes to.',
  },
  authority_acts: {
    zh: '移交后由受移交单位处理，此处只登记书面移交或联合执法。',
    en: 'What the authority does is its own; record only the transfer or joint enforcement.',
  },
  not_referred: { zh: '该执法记录没有移交。', en: 'The record is no referral.' },
  already_replied: { zh: '该移交已有答复。', en: 'The authority has replied already.' },
  replied_before_referred: {
    zh: '答复日期不能早于移交日期。',
    en: 'The day of the reply lies before the day of the referral.',
  },
  replied_in_future: {
    zh: '答复日期不能晚于今天。',
    en: 'The day of the reply lies in the future.',
  },
  inspected_in_future: {
    zh: '检查日期不能晚于今天。',
    en: 'The day of the inspection lies in the future.',
  },
  not_your_stage: {
    zh: '您只能登记专业检查和部门检查，用户自查由社区登记。',
    en: 'You enter inspections of companies and offices; self-checks are entered by the community.',
  },
  premises_elsewhere: {
    zh: '该用户不在此楼栋或小区内。',
    en: 'The user belongs to another building or compound.',
  },
  unknown_premises: {
    zh: '未找到该用户，或不在您的管辖范围内。',
    en: 'There is no such user in your area.',
  },
  unknown_people: {
    zh: '参加人员中有未登记的联系人。',
    en: 'One of the people is no contact on record.',
  },
  unfit_space: {
    zh: '该用户不属于所选的检查对象。',
    en: 'The user stands among the rows of another kind.',
  },
  unfit_items: {
    zh: '检查项不属于该检查对象。',
    en: 'A check item belongs to another space.',
  },
  committee_checks_itself: {
    zh: '此处无物业管理单位，由居民委员会组织自查。',
    en: 'There is no property manager here; the residents’ committee checks itself.',
  },
  manager_checks_itself: {
    zh: '此处有物业管理单位，由物业管理单位自查。',
    en: 'There is a property manager here, who checks itself.',
  },
  user_checks_own_rooms: {
    zh: '用户只自查自己的范围，公共空间由物业管理单位或居民委员会自查。',
    en: 'Users check their own rooms; what is common is checked by the property manager or the residents’ committee.',
  },
  needs_a_professional: {
    zh: '充电设施由供电、燃气企业或部门检查，没有用户自查。',
    en: 'Charging facilities are inspected by professionals and offices, not by users.',
  },
  unfit_visit: {
    zh: '入户方式只用于燃气、供电企业对居民用户的检查。',
    en: 'How a home was visited is said of inspections of household users by the two companies alone.',
  },
  unfit_guidance: {
    zh: '居民户内用电由供电专业人员通过物业单位指导，其他单位请填实质入户或未能入户。',
    en: 'Guidance through the property manager is given by the power company; others enter or do not.',
  },
  guidance_needs_a_manager: {
    zh: '此处无物业管理单位，不能通过物业单位指导居民用电。',
    en: 'There is no property manager here through whom residents could be guided.',
  },
  funds_differ: {
    zh: '各来源的资金之和须等于整改资金。',
    en: 'What the sources bear does not add up to the funds.',
  },
  rectified_exceeds_found: {
    zh: '上报的已整改数量不能多于排查隐患数量。',
    en: 'More hazards are reported as rectified than as found.',
  },
  due_without_plan: {
    zh: '填写计划完成日期，须先填写整改计划。',
    en: 'A day by which the plan is done needs a plan.',
  },
  kind_inspected: {
    zh: '该用户已有检查记录，不能在单位用户与居民用户之间改换。',
    en: 'The user was inspected already and stays among the rows of its kind.',
  },
  premises_inspected: {
    zh: '该用户已有检查记录，不能移除；请先撤回这些记录。',
    en: 'The user was inspected; withdraw those inspections before it is removed.',
  },
  more_than_households: {
    zh: '用气户数、两年未实质入户数和群租房数都不能多于居民户数。',
    en: 'Gas users, homes not visited and group rentals are each at most all households.',
  },
  watch_needs_a_reason: {
    zh: '列入或移出重点关注高层建筑，须填写原因。',
    en: 'To put a building on the watch list or take it off needs a reason.',
  },
  unknown_management_unit: {
    zh: '未找到该消防管理单位。',
    en: 'There is no such management unit.',
  },
  unknown_maintenance_unit: {
    zh: '未找到该维护单位。',
    en: 'There is no such maintenance unit.',
  },
  needs_a_photo: {
    zh: '本区要求整改附照片，请先添加整改照片，再办理整改完成。',
    en: 'The district asks for a photo of what was done; add one first, then say that it is rectified.',
  },
  too_many_photos: {
    zh: '同一隐患同一阶段最多 9 张照片，请先删除不需要的照片。',
    en: 'A hazard takes at most 9 photos of one phase; remove one first.',
  },
  only_proof: {
    zh: '该隐患正待复查，这是唯一的整改照片，不能删除。',
    en: 'The hazard waits for re-inspection, and this is the only photo of what was done.',
  },
  too_many_for_act: {
    zh: '符合条件的隐患过多，请缩小筛选范围后分批操作。',
    en: 'Too many hazards match; narrow the filter and act in parts.',
  },
  already_acknowledged: { zh: '该报警已被签收。', en: 'The alarm is already acknowledged.' },
  needs_a_name: { zh: '签收必须有签收人。', en: 'An acknowledgement needs a name.' },
  not_acknowledged: { zh: '请先签收该报警。', en: 'Acknowledge the alarm first.' },
  not_under_verification: {
    zh: '该报警不在核实阶段。',
    en: 'The alarm is not under verification.',
  },
  already_revoked: { zh: '该令牌已停用。', en: 'The token is already taken back.' },
  unknown_device: { zh: '设备台账中没有该设备。', en: 'There is no such device in the register.' },
  shelf_in_past: { zh: '搁置结束时间须晚于现在。', en: 'The shelf ends in the past.' },
  shelf_too_long: {
    zh: '一级报警最多搁置 1 小时，其他报警最多 24 小时。',
    en: 'A level 1 alarm rests for an hour at most, any other for a day.',
  },
  not_shelved: { zh: '该报警没有被搁置。', en: 'The alarm is not shelved.' },
  window_over: { zh: '该时段已经结束。', en: 'The window is over.' },
  window_too_long: { zh: '维护或演练时段最多 7 天。', en: 'A window lasts a week at most.' },
  already_reopened: {
    zh: '该阀门已登记复位。',
    en: 'The valve is already recorded as open again.',
  },
  already_handled: { zh: '该报警已处置完毕。', en: 'The alarm is already handled.' },
  not_dispatched: { zh: '该报警尚未派单。', en: 'No unit was sent for this alarm.' },
  needs_a_note: {
    zh: '请填写处置说明。',
    en: 'Say what was found and done.',
  },
  unknown_unit: { zh: '未找到该责任单位。', en: 'There is no such unit.' },
  no_district: {
    zh: '系统中还没有这个区；请先完成区的初始设置，再导入数据。',
    en: 'This district is not set up yet; set it up before importing.',
  },
  already_undone: { zh: '该批次已撤销。', en: 'The batch is already undone.' },
  changed_since: {
    zh: '该批次的部分对象之后已被修改，不能整批撤销。',
    en: 'Objects of this batch were changed since; it cannot be undone as a whole.',
  },
  already_set_up: {
    zh: '系统已完成初始化。',
    en: 'The system is already set up.',
  },
  not_a_demo: {
    zh: '当前区不是演示区，不能删除。',
    en: 'This district is no demonstration and cannot be deleted.',
  },
  no_accounts_here: {
    zh: '当前为浏览器内的演示，没有账号和初始化；请在已安装的服务上删除演示数据。',
    en: 'This demonstration runs in the page, without accounts or set-up; delete the demonstration on an installed server.',
  },
  still_used: {
    zh: '该批次导入的对象已被其他记录引用，不能整批撤销。',
    en: 'Other records refer to objects of this batch; it cannot be undone.',
  },
} as const;

export type RefusalName = keyof typeof refusalSentences;
