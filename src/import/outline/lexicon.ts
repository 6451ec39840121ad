/**
 * The words by which lines of a draft are recognised, each list with what it is for.
 *
 * All patterns are matched against folded text (`typed-forms.ts`): digits, Latin letters and brackets are half-width.
 */

// Who and where ------------------------------------------------------------------------------------------------------

/** The last character of an administrative area, from province to street office. */
export const areas = '省|市|区|县|州|盟|旗|镇|乡|街道';

/** Offices of those who give a report. */
export const offices =
  '省长|市长|区长|县长|州长|镇长|乡长|旗长|盟长|主席|总理|主任|专员|省長|市長|區長|縣長|鎮長|鄉長|總理|書記|书记|行长';

/** 各位代表 and its like, alone or at the head of a sentence. */
export const salutation =
  /^(?:尊敬的)?(?:(?:各位|全体)(?:人大)?(?:代表|委员|领导|来宾|同志|同事|乡亲)|同志们|代表们|主席团)(?:[、,，] *(?:各位|全体)?(?:人大)?(?:代表|委员|领导|来宾|同志|列席)们?)*(?=[:：!！,，。]|$)/;

// The title block ----------------------------------------------------------------------------------------------------

/** What names a report: 政府工作报告, 关于政府工作的报告（草案）. */
export const reportName = /(?:报告|報告)(?:全文|摘要|节选|实录)?$/;

/** 在海州市第十届人民代表大会第三次会议上: the occasion a report is given to, or part of its name. */
export const occasion =
  /^\(?\d{4}年\d{1,2}月\d{1,2}日在.|(?:代表大会|代表會|人代会|人大|会议|大会|大會|會議|全会).*(?:会议|會議|大会|大會|全会|次会)?(?:上|$)|第.{1,6}[届屆].{0,20}次/;

/** 第三次会议, 大会: the rest of a meeting's name that was broken in two. */
export const occasionRest = /^(?:第.{1,4}次|会议|大会)/;

/** 第三次会议文件（一）: papers of a meeting. */
export const paperLine = /(?:会议|大会).{0,12}(?:文件|材料)/;

/** （征求意见稿）: what kind of text it is, in brackets under the title. */
export const version = /^\(.{0,12}(?:稿|草案|实录|整理|摘要|节选|全文)\)$/;

/** 我代表市人民政府, with which the text of a report begins. */
export const speaksFor = /我(?:受.{0,12}委托)?[,，]?代表.{1,20}(?:政府|国务院|國務院)/;

// Web pages ----------------------------------------------------------------------------------------------------------

/** What a web page puts over a report: its source, its index, its navigation. */
export const webRemark =
  /^(?:【?(?:信息|文章|稿件)?来源|稿源|出处|(?:发布|发表|更新|公开|生成|成文|录入|上传)(?:时间|日期|机构|单位)|时间|日期|索引号|发文字号|文号|发文机关|制发机关|标题:|(?:主题|信息|组配|体裁)?分类|公开(?:方式|范围|程度|属性)|(?:文件|信息)?名称:|主题词|有效性|(?:责任)?编辑|作者|撰稿|浏览|阅读|点击|访问量|字体|字号|打印|分享|关闭|扫一扫|相关(?:链接|阅读)|当前位置|您(?:现在)?的位置|首 *页|手机版|【专题】|本作品收录于|维基文库|維基文庫)|^https?:|^www\.|维基文库|維基文庫|本作品收錄於|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? *\d{1,2}:\d{2}|日报社?[ ·]/;

/** Buttons and signs of a web page that stand on lines of their own. */
export const webButton =
  /^(?:[【】[\]<>|×✕✖]|【?字[号体]:?|[大中小]|加大|还原|减小|放大|缩小|下载|打印|全屏|收藏|朗读|分享到?:?|首页|返回|目录|微信|微博|A[+-])$/;

/** 县长王明在县第三次人民代表大会第二次会议上作政府工作报告: a headline that holds all of a title block. */
export const reportInHeadline = new RegExp(
  `^(.{0,30}?(?:${offices})) *(\\p{Script=Han}{2,4}?) *(在.{4,50}(?:会议|大会)上)所?作的?《?((?:\\d{4}年)?.{0,12}政府工作报告)》?$`,
  'u',
);

/** The caption of a photograph: 图为新城一角。 新区夜景。（李方 摄） */
export const caption = /^(?:图为|图片?[:]|[▲△])|[\p{Script=Han} ]{2,4} *摄(?:影)?\)?[。.]?$/u;

/** The caption of a photograph, or a line of news on the report: 县长王明作政府工作报告。本报记者　李方　摄. */
export const newsLine =
  /摄(?:影)?(?:报道)?\)?$|^(?:图为|▲|△)|^(?:本报|本网|新华社|记者|通讯员|摄影)(?:.{0,12}(?:记者|通讯员|讯|电|报道|摄)|:)|(?:省长|市长|区长|县长|州长|镇长|乡长|旗长|盟长|主席|代表.{2,20}政府).{0,20}[^所]作(?:了)?《?政府工作报告》?[。.]?$/;

/** What a web page puts under a report. */
export const webTail =
  /^[(【[》»]* *(?:(?:信息|文章|稿件|内容)?来源|稿源|出处|(?:责任|执行)?编辑|责编|(?:一|二|三|初|复|终)审|审核|校对|监制|作者|撰稿|供稿|(?:发布|发表|更新|成文)(?:时间|日期|机构|单位)|浏览|阅读|点击|访问|打印|收藏|分享|关闭|扫一扫|上一[篇条]|下一[篇条]|返回|相关(?:链接|阅读|新闻|文档|文件|报道|附件|推荐|专题|稿件)|版权|[×|]$)(?: *[: ]|量|次数|本页|窗口|到|打开|图片|所有|顶部|列表|$)/;

/** Under it stand headlines of other pages. */
export const webLinks = /^[(【[]? *(?:相关(?:链接|阅读|新闻|文档|文件|报道|推荐|专题|稿件)|延伸阅读|推荐阅读|更多)/;

// Official documents -------------------------------------------------------------------------------------------------

/**
 * The head of an official document: its serial number, urgency, issuer, number and signer (GB/T 9704-2012 7.2). The text
 * must be without blanks. Papers of a meeting (会议文件) are the report's own.
 */
const officialHead =
  /^(?:份号|密级|保密期限|紧急程度)[:：]|^(?:特急|加急|特提|平急|急件)$|.(?<!会议|大会|人大|秘书处)(?:文件|公报)$|[〔[（(﹝【]\d{4}[〕\]）)﹞】]第?\d+号|签发人/;

/** 关于印发《政府工作报告》的通知, which may break over two lines: the title of the document a report is sent with. */
export const noticeTitle =
  /^.{0,30}关于.{2,40}(?:通知|函|请示|议案|批复|公告|通告|决定)$|^.{0,30}关于.{0,4}(?:印发|报送|征求|转发).{2,30}$|^的(?:通知|函)$/;

/** Whether a folded line is of the head of an official document, its title included. */
export function isOfficialHead(text: string): boolean {
  const bare = text.replace(/ /g, '');
  return officialHead.test(bare) || noticeTitle.test(bare) || secrecyMark(text);
}

const secrecy =
  /^(?:\d{6})?(?:密级[:：]?)?(?:绝密|机密|秘密)(?:[★☆*].{0,12}|(?:特急|加急|特提|平急)?(?:\d{1,2}年|长期)?)$/;

/** Whether a folded line says how secret a document is: 机密★1年, 密级：机密, 秘　密. */
export function secrecyMark(text: string): boolean {
  return secrecy.test(text.replace(/ /g, ''));
}

/** 内部资料　注意保存: how a draft is to be handled, and which one of several it is: 第5稿, （12月20日第三稿）. */
export const draftMark =
  /^\(?(?:内部(?:资料|文件|材料|使用|讨论)|注意保[存密]|请勿(?:外传|翻印|复印)|会后(?:收回|清退)|阅后(?:退回|收回)|(?=.*(?:\d+(?:月|日|\.)|第.{1,4}(?:次|稿))).{1,24}稿\)?$|第.{1,4}稿)|起草(?:组|小组|专班)$/;

/** 第四次会议秘书处编: who printed the papers of a meeting. */
export const secretariat = /秘书处(?:编印?|印[制发]?|制)?$/;

/** The imprint at the end of an official document: who gets it, who printed it, how many were printed, whom to ask. */
export const imprint =
  /^(?:主送|抄送|分送|抄报|发送|报送|呈报)[: ]|^(?:报|送|发|印送|印发|打字|主题词|附注|公开(?:方式|属性|选项|类别)|信息公开选项|校对|印数|拟稿|核稿|签发):|(?:办公[室厅]|秘书[处科]|文印室|人民政府|委员会) *\d{4}年\d{1,2}月\d{1,2}日 *印发?$|^\d{4}年\d{1,2}月\d{1,2}日 *印发$|(?:^|[ (])共印:? *\d+ *份\)?$|^\((?:此件.{0,10}公开.{0,6}|联系人[: ].*)\)$/;

/** Who gets a document: a list that may go on over several lines. */
export const recipients = /^(?:(?:主送|抄送|分送|抄报|发送|报送|呈报)[: ]|(?:印送|报|送|发):)/;

/** The last call of a report: 让我们更加紧密地团结在……，为……而努力奋斗！ */
export const lastCall =
  /更加紧密地?团结|让我们.{4,}[！!。]|为.{4,80}(?:努力|不懈|团结|共同|接续)?奋斗[！!。]|(?:谱写|书写|开创|夺取).{4,60}[！!]$/;

// Headings and paragraphs --------------------------------------------------------------------------------------------

/** 目录: the title of a typed list of contents. */
export const contentsTitle = /^(?:目 *录|目 *次|contents)[: ]*$/i;

/** Headings that name what a part is about: …工作回顾, …工作安排, …主要目标和…重点工作. */
export const aboutPart =
  /(?:回顾|总结|成就|展望|(?:工作|目标|任务)(?:安排|任务|思路|部署|打算|重点|目标|要求|建议|措施|总体要求)|(?:安排|部署|思路|打算|建议)$|自身建设|奋斗目标|回顧|總結|安排|任務|建設$|(?:主要|预期)目标|重点(?:工作|任务)$)/;

/**
 * Paragraphs that speak of the whole part again, after its last section: 同时，我们也清醒认识到…, 回顾过去一年…,
 * 五年来…, 此外，国防动员、档案、残疾人事业….
 */
export const closesPart =
  /^(?:同时|在(?:肯定|看到|总结)|但(?:是)?|当然)[^。]{0,40}(?:清醒|认识到|看到|不足|困难|问题)|^(?:我们|也要)[^。]{0,12}清醒|^(?:回顾|总结|回望)(?:过去|一年|五年|这|“|奋斗|发展)|^(?:——|—)?(?:(?:过去的?|这|刚刚过去的)?[一五几][年]来?|[一五]年的)(?:里|间|中)?(?:，|,|特别是|全[省市区县]|我们|[^。，]{0,24}(?:成绩|成就|实践|历程|启示))|^过去的?[一五几]年[^。]{0,24}(?:成绩|成就)|^“?十[二三四五六]五”?(?:时期|以来|期间|规划|，)|^(?:刚刚)?过去的20\d\d年|^20\d\d年(?:是|作为|，)|^此外[，,]|^同志们[，,！!：:]|^成绩[^。]{0,20}(?:问题|不足|困难)/;

/** Openings of sentences that are no leads: points of a list, times, links to what was said before. */
export const opensNoLead =
  /^[一二三四五六七八九十]+(?:是|要)|^(?:第[一二三四五六七八九十]|首先|其次|同时|此外|今年|明年|来年|去年|一年来|五年来|过去|今后|同志)/;

/** Titles of annexes without a label: 2025年十件民生实事, 2025年度为民办实事项目, …任务清单. */
export const annexNames =
  /^(?:\d{4}年)?[^。，,;:]{0,24}(?:(?:民生|惠民|为民|利民|便民)(?:办|微)?实事(?:项目|工程)*(?:清单|安排|计划|目录|一览表|表)?|(?:任务|目标|项目|指标)(?:分解|安排|计划|分工)*(?:清单|一览表|分解表|表))(?:\([^()]*\))?$/;

/** 附件2： before the title of an annex on the same line. */
export const annexLabelBefore = /^附 *(?:件|录|表)? *[\d一二三四五六]{0,2} *[:.、]? */;

// The annex ----------------------------------------------------------------------------------------------------------

/** What a glossary explains, and what it calls its explanations. */
export const explainedThings = /名词|术语|用语|词语|缩略|词汇|注释/;
export const explanations = /(?:解释|注释|说明|释义|解读|注解)$/;

/** The words between a term and its explanation where there is no colon. */
export const termPointer = `(?=(?:主要|具体|一般|通常)?(?:是指|系指|指的是|即指|即[“《]?|就是|指|是))`;

/** Words before a colon that are no term: 数据来源：县统计局. */
export const noTerm =
  /^(?:(?:数据|资料|信息|图片|文字)?(?:来源|出处)(?:于|自)?|注|注释|备注|说明|参见|参考|引自|详见|见)$/;

/** A term at the head of a note: up to a colon, a dash or 指. */
export const termThenText = /^.{1,40}?(?::|——|(?:主要|具体|一般)?(?:是指|系指|即|指))/u;
