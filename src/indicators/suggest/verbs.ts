/**
 * Verbs of reports that stand before what is counted: 建成5G基站1200个, 完成第二批18个老旧小区改造项目.
 *
 * One verb may lead several things (建成口袋公园6个、社区公园1个), so the name of the second takes it over.
 */

const making =
  '新增 新建 新建成 新(改)建 新(改、扩)建 新(改扩)建 新改建 新改扩建 新改 改扩建 扩建 改建 建成 建成投用 建成投产 累计建成 累计新增 累计完成 建设 完成 新开 新开业 新开通 新开工 开工 开工建设 竣工 投用 投产 改造 改造提升 更新改造 更新 提升 打造 培育 新培育 引育 引进 新引进 引入 新引入 落地 新落地 签约 新签约 招引 招引落地 创建 创成 创建成 成功创建 举办 承办 组织 成立 设立 新设立 新设 组建 增设 开设 布设 布局 新布局 选派 招聘 新招 新招聘 招录 引聘 聘任 培训 培养 发放 投放 投入 投资 争取 筹集 筹措 安排 拨付 下达 兑付 兑现 减免 缓税 缓缴 退税 免征 发行 募集 提供 促成 达成 达产 撮合 签订 签署 办理 办结 办复 办复了 受理 化解 调处 排查 排查整治 整治 治理 修复 拆除 清理 清退 关停 关闭 淘汰 取缔 查处 查办 侦破 破获 抓获 打掉 处置 消化 盘活 收储 收回 收购 出让 供应 救助 资助 帮扶 安置 分配 筹建 铺设 敷设 安装 加装 新装 新装修 架设 栽植 种植 植树 造林 绿化 疏浚 清淤 复垦 流转 托管 恢复 新恢复 新辟 开辟 优化 优化调整 新认定 认定 新入库 入库 上市 新上市 获批 新获批 获评 新获评 获 荣获 斩获 入选 制定 修改 出台 推出 发布 编制 修订 制修订 废止 取消 下放 承接 精简 压减 减少 压缩 退出 吸引 吸纳 接待 走访 服务 慰问 惠及 保障 解决 推动 推进 实施 启动 开展 落实 谋划 储备 谋划储备 策划 生成 购置 采购 投运 配备 添置 更换 维修 维护 硬化 拓宽 打通 贯通 开行 开通 新开辟 推广 应用 转化 授权 申请 申报 孵化 孵化引进 孵化培育 集聚 聚集 汇聚 促进 带动 带动新增 撬动 调派 派出 接收 接诊 复种 播种 收获 出栏 清偿 追回 挽回 追缴 核销 回购 置换 偿还 化债 退役 转移 转移就业 转移输送 规划 规划建设 协调 梳理 征集 采纳 认领 解决了 新扩建 新缔结 缔结 举行 参加 参与 赢得 夺得 摘得 立案 约谈 问责 审计 审结 核查 检查 巡查 监测 检测 抽检 体检 筛查 接种 补种 补贴 补助 奖补 奖励 兑付奖补 发掘 保护 修缮 挂牌 新挂牌 揭牌 评选 选树 表彰 命名 销号 摘牌 清零 清运 转运 收集 回收 处理 焚烧 铺装 扩容 扩增 更新投放 投放使用 建立 建立健全 构建 搭建 形成 创办 兴办 开办 联办 新办 聘请 选聘 录用 新录用 招收 扩招 增加 全面建成 上线 试点 打通 划定 腾退 腾出 征收 征迁 搬迁 动迁 拆迁 签收 通过 完成了 建成了 实施了 新增了 新建了 引进了 举办了';
const verbs = making
  .split(' ')
  .map((verb) => verb.replace(/[()]/g, (mark) => (mark === '(' ? '[（(]' : '[）)]')))
  .sort((a, b) => b.length - a.length);
const verb = new RegExp(`^(?:${verbs.join('|')})`, 'u');
const anywhere = new RegExp(`(?:${verbs.filter((word) => word.length > 1 && !/了$/.test(word)).join('|')})`, 'gu');

// 新建改造农村公路、危桥: both verbs hold for both.
const another =
  /^(?:[、和及]?(?:修改|修订|废止|宣布失效)|改造|改建|扩建|新建|建设|引进|培育|招引|提升|投用|投产|整治|修复|维修|修缮)(?=..)/u;

/** The verb that words begin with; empty where they begin with none. */
export function verbAtStart(words: string): string {
  let found = verb.exec(words)?.[0] ?? '';
  if (found === '') return '';
  for (let next = another.exec(words.slice(found.length)); next; next = another.exec(words.slice(found.length)))
    found += next[0];
  return found;
}

/** Where the last verb of a clause begins that something follows; -1 where there is none. */
export function lastVerb(words: string): number {
  return (
    [...words.matchAll(anywhere)].findLast(({ 0: found, index }) => index + found.length < words.length)?.index ?? -1
  );
}

// 推动…工作 or 开展…用户 need not hold for what follows behind a 、.
const loose =
  /^(?:推动|推进|实施|开展|落实|抓好|保障|促进|带动|解决|服务|优化|提升|协调|参与|通过|试点|应用|组织|安排)/;

/** Whether the verb holds for the further things of a list. */
export function isShared(verb: string): boolean {
  return verb !== '' && !loose.test(verb);
}

/** What only says which of many: 第二批, 省级, 各类. A number may follow it that counts what comes behind. */
export const modifier =
  /^(?:了|第[一二三四五六七八九十\d]+批|首批|新一批|一批|[国省市县区镇村]级(?:以上|及以上)?|[国省市县区]家?级|各类|各级|大小|大型|重大|重点|优质|全[国省市区县](?:首批)?|农村|城镇|城市|城区|城乡|中心城区|主城区|老旧|农业|工业|全年|累计|本级|辖区|传统|新型|高标准|标准化|本土|优秀|首)*$/u;

/** Predicates behind what is counted: 19个项目竣工投用. */
export const predicate =
  /(?:竣工|投用|投产|开工|动工|建成|完工|开业|投入使用|投运|通车|落地|签约|启用|启动|挂牌|获评|入选|通过.{0,4}验收|得到.{0,4}治理|全面达标|晋升.{2,12}|实现.{2,16}|开放|(?<!以)上市|上线|运营|营业|交付|封顶|开工建设|建成投用|竣工投产|全面动工|开园|完成.{2,6})$/u;
