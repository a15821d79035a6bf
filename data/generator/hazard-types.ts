import type { HazardCategory } from '../../src/domain/hazard.ts';

/** Where in or at a building a hazard of the type is found. */
type Spot = 'common' | 'home' | 'outside' | 'yard';

/** Who has to rectify it. */
type Duty = 'manager' | 'community' | 'gas' | 'power';

type Finding = readonly [found: string, measure: string];

export type HazardType = {
  readonly category: HazardCategory;
  readonly term: string;
  readonly spot: Spot;
  readonly duty: Duty;
  /** How common it is in homes, in towers and in shops. */
  readonly weights: readonly [home: number, tower: number, shop: number];
  /** What was found, and what is to be done about it. */
  readonly findings: readonly Finding[];
  /** The same between the houses, for what may also be found there. */
  readonly yardFindings?: readonly Finding[];
  /** Half of them are rectified within so many days. */
  readonly medianDays: number;
  readonly deadlineDays: number;
};

/** The official types with what inspectors write under them. */
export const hazardTypes: readonly HazardType[] = [
  {
    category: 'electricity',
    term: '线路敷设不规范',
    spot: 'common',
    duty: 'manager',
    weights: [20, 16, 14],
    findings: [
      ['电线明敷未穿管保护', '规范敷设并穿管保护'],
      ['弱电线路与强电线路同槽敷设', '分槽敷设，整理线路'],
      ['线路接头裸露未做绝缘处理', '重做接头并加装接线盒'],
    ],
    medianDays: 70,
    deadlineDays: 60,
  },
  {
    category: 'electricity',
    term: '私拉乱接',
    spot: 'home',
    duty: 'community',
    weights: [20, 8, 16],
    findings: [
      ['私自从公共照明线路接电', '拆除私接线路'],
      ['插线板串接使用', '更换合格插座并停止串接'],
      ['临时用电线路未拆除', '拆除临时线路'],
    ],
    medianDays: 32,
    deadlineDays: 20,
  },
  {
    category: 'electricity',
    term: '电气设备使用不规范',
    spot: 'home',
    duty: 'community',
    weights: [10, 10, 22],
    findings: [
      ['大功率电器共用一路插座', '分路供电'],
      ['配电箱内堆放杂物', '清理杂物并张贴标识'],
      ['配电箱未装漏电保护装置', '加装漏电保护装置'],
    ],
    medianDays: 45,
    deadlineDays: 30,
  },
  {
    category: 'electricity',
    term: '防火封堵不规范',
    spot: 'common',
    duty: 'manager',
    weights: [3, 24, 6],
    findings: [
      ['电缆井每层楼板处未封堵', '采用防火材料逐层封堵'],
      ['电缆穿墙孔洞封堵脱落', '重新封堵孔洞'],
    ],
    medianDays: 109,
    deadlineDays: 75,
  },
  {
    category: 'electricity',
    term: '电气设施老化',
    spot: 'common',
    duty: 'power',
    weights: [18, 6, 8],
    findings: [
      ['进户线绝缘层老化开裂', '更换进户线'],
      ['电表箱锈蚀，箱门缺失', '更换电表箱'],
      ['总开关老化，无漏电保护', '更换总开关'],
    ],
    medianDays: 154,
    deadlineDays: 75,
  },
  {
    category: 'electricity',
    term: '电动自行车违规充电停放',
    spot: 'common',
    duty: 'manager',
    weights: [8, 10, 4],
    findings: [
      ['电动自行车停放在楼梯间充电', '劝离并移至集中充电处'],
      ['电动自行车进入电梯上楼充电', '加装电梯阻止装置并劝导'],
    ],
    medianDays: 3,
    deadlineDays: 7,
  },
  {
    category: 'gas',
    term: '管道敷设不规范',
    spot: 'home',
    duty: 'gas',
    weights: [6, 6, 8],
    findings: [
      ['燃气管道穿越卧室', '改造管道走向'],
      ['燃气管道与电源插座间距不足', '移位插座，满足安全间距'],
    ],
    medianDays: 105,
    deadlineDays: 75,
  },
  {
    category: 'gas',
    term: '私拉乱接',
    spot: 'home',
    duty: 'gas',
    weights: [4, 3, 6],
    findings: [
      ['私自改装燃气管道', '恢复原状并试压'],
      ['私自加装三通接出燃气', '拆除三通，封堵接口'],
    ],
    medianDays: 42,
    deadlineDays: 20,
  },
  {
    category: 'gas',
    term: '违规圈围占压燃气管道设施',
    spot: 'outside',
    duty: 'community',
    weights: [5, 1, 4],
    findings: [
      ['阳台搭建物包裹燃气立管', '拆除搭建物'],
      ['燃气立管被封闭在自建隔间内', '拆除隔间，留出检修空间'],
    ],
    medianDays: 166,
    deadlineDays: 75,
  },
  {
    category: 'gas',
    term: '燃气燃烧器具安装使用不规范',
    spot: 'home',
    duty: 'gas',
    weights: [15, 11, 14],
    findings: [
      ['热水器排烟管未接至室外', '加装排烟管接至室外'],
      ['灶具超过使用年限', '更换灶具'],
      ['灶具无熄火保护装置', '更换带熄火保护的灶具'],
    ],
    medianDays: 59,
    deadlineDays: 30,
  },
  {
    category: 'gas',
    term: '燃气安全装置安装使用不规范',
    spot: 'home',
    duty: 'gas',
    weights: [13, 10, 20],
    findings: [
      ['未安装可燃气体泄漏报警装置', '加装报警装置'],
      ['报警装置断电停用', '恢复供电并测试'],
      ['未安装自闭阀', '加装安全自闭阀'],
    ],
    medianDays: 63,
    deadlineDays: 30,
  },
  {
    category: 'gas',
    term: '用气安全措施安装使用不规范',
    spot: 'home',
    duty: 'gas',
    weights: [6, 4, 8],
    findings: [
      ['用气房间通风不良', '加装通风设施'],
      ['连接软管未用管卡固定', '加装管卡'],
    ],
    medianDays: 35,
    deadlineDays: 20,
  },
  {
    category: 'gas',
    term: '管道设施老化',
    spot: 'common',
    duty: 'gas',
    weights: [12, 3, 4],
    findings: [
      ['立管锈蚀', '除锈防腐或更换立管'],
      ['连接软管老化龟裂', '更换为不锈钢波纹管'],
      ['阀门锈蚀启闭不灵', '更换阀门'],
    ],
    medianDays: 122,
    deadlineDays: 75,
  },
  {
    category: 'gas',
    term: '燃气混用',
    spot: 'home',
    duty: 'gas',
    weights: [2, 0, 5],
    findings: [['同一房间使用管道天然气和瓶装液化石油气', '停用一种气源']],
    medianDays: 25,
    deadlineDays: 7,
  },
  {
    category: 'gas',
    term: '液化石油气使用不规范',
    spot: 'home',
    duty: 'community',
    weights: [3, 0, 14],
    findings: [
      ['气瓶存放在地下室', '移出地下室'],
      ['气瓶与灶具距离不足', '调整间距'],
      ['使用超期未检气瓶', '更换合格气瓶'],
    ],
    medianDays: 21,
    deadlineDays: 7,
  },
  {
    category: 'fire',
    term: '消防设施损坏失效',
    spot: 'common',
    duty: 'manager',
    weights: [12, 34, 12],
    findings: [
      ['消火栓无水', '检修管网恢复供水'],
      ['消火栓箱内水带水枪缺失', '补齐水带水枪'],
      ['灭火器过期', '更换灭火器'],
      ['应急照明损坏', '更换应急照明灯'],
      ['常闭式防火门闭门器损坏', '维修防火门'],
    ],
    medianDays: 84,
    deadlineDays: 60,
  },
  {
    category: 'fire',
    term: '占堵消防通道',
    spot: 'yard',
    duty: 'manager',
    weights: [7, 9, 8],
    findings: [
      ['杂物堵塞疏散楼梯', '清理杂物'],
      ['安全出口上锁', '开启安全出口'],
    ],
    yardFindings: [
      ['车辆停放占用消防车通道', '清理车辆并施划标线'],
      ['杂物堆放占用消防车通道', '清理杂物'],
    ],
    medianDays: 5,
    deadlineDays: 7,
  },
  {
    category: 'fire',
    term: '可燃雨棚',
    spot: 'outside',
    duty: 'community',
    weights: [15, 5, 6],
    findings: [['外墙设置可燃材料雨棚', '拆除或更换为不燃、难燃材料']],
    medianDays: 184,
    deadlineDays: 75,
  },
  {
    category: 'fire',
    term: '突出外墙防护网',
    spot: 'outside',
    duty: 'community',
    weights: [15, 4, 2],
    findings: [['外窗设置突出外墙的防护网，未开逃生口', '拆除、更换或开设逃生口']],
    medianDays: 184,
    deadlineDays: 75,
  },
  {
    category: 'ebike',
    term: '飞线充电',
    spot: 'outside',
    duty: 'community',
    weights: [17, 5, 4],
    findings: [
      ['从窗口拉线为电动自行车充电', '拆除飞线，引导集中充电'],
      ['从外墙引线至楼下为电动自行车充电', '拆除飞线，引导集中充电'],
    ],
    medianDays: 4,
    deadlineDays: 7,
  },
  {
    category: 'ebike',
    term: '违规停放',
    spot: 'yard',
    duty: 'manager',
    weights: [12, 12, 6],
    findings: [
      ['停放电动自行车', '移至指定停放处'],
      ['停放电动自行车，占用疏散通道', '清理并加强巡查'],
    ],
    yardFindings: [
      ['电动自行车停放在消防车登高操作场地', '移至指定停放处'],
      ['电动自行车占用人行通道停放', '施划停放区并加强巡查'],
    ],
    medianDays: 3,
    deadlineDays: 7,
  },
];
