/** The communities of the sub-district in which the town began. */
export const homeStems: readonly string[] = [
  '柏树',
  '望滩',
  '桐荫',
  '码头',
  '石梯',
  '白果',
  '云台',
];

/** Its streets up the slope. */
export const homeThroughs: readonly string[] = ['西界路', '柏树坡', '白果坡', '云台坡', '东界路'];

/** Its streets along the slope, from the river up. */
export const homeContours: readonly string[] = [
  '望滩滨江路',
  '桐荫路',
  '石梯中路',
  '白果路',
  '云台路',
  '晴岭路',
];

/** Old compounds: villages, lanes, and the houses of works long gone. */
export const homeOldCompounds: readonly string[] = [
  '桐荫一村',
  '望滩里',
  '石梯坎小区',
  '机修厂家属院',
  '白果巷小区',
  '云台一村',
  '纺机新村',
  '船务大院',
  '柏树新村',
  '印刷厂家属院',
  '石梯里',
  '桐荫二村',
  '缆车站小区',
  '粮库家属院',
  '望滩新村',
  '仪表厂宿舍',
  '云台二村',
  '柏坡小区',
  '供销社大院',
  '白果新村',
  '航道家属院',
  '桐子巷小区',
  '晴岭里',
  '木材厂家属院',
  '码头里',
  '教工新村',
  '望江坡小区',
  '搬运社大院',
];

/** Named as developers do. */
export const homeNewCompounds: readonly string[] = [
  '望滩江岸',
  '云台府',
  '桐荫雅苑',
  '白果花园',
  '晴岭佳园',
  '滨江悦园',
  '柏岭苑',
  '江湾名邸',
  '云台华庭',
  '石梯雅居',
  '桐荫丽景',
  '望滩帆影',
  '白果逸苑',
  '晴岭山语',
  '江屿花园',
  '石梯嘉园',
  '柏树雅居',
  '云栖苑',
  '临江翠庭',
  '桐悦府',
  '白果和园',
  '晴岭润园',
  '江枫苑',
  '云台雅集',
  '柏岭春晓',
  '滩语花园',
  '桐荫和府',
  '江月苑',
  '石梯锦园',
  '云汀花园',
  '晴川苑',
  '码头新天地',
];
