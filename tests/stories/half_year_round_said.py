"""What the people of the half year's story read in its round: by hand from the paper and from design §4 and §6.

25 departments and 17 townships and subdistricts report; the other units are consulted. Of the 55, eight have a contact.
"""

from tests.stories.cast import OFFICE
from tests.stories.half_year_plan_said import ITS_NAME, PLAN, SAID_BY_UNITS, WAYS

TOWN_WAYS = "\n【开始填报】\n【稍后提醒】【为什么收到】\n【联系办公室】"
TOWN_ITEMS = """\
1. 加强行政规范性文件制定监督管理
2. 深化行政执法体制改革
3. 强化领导机制
4. 法治专题讲座已有多少期（全年不少于两期）
5. 业务知识和法律法规培训已有多少学时（全年不少于60学时）
6. 有无需市里协调的事，没有填“无”
"""
TOWN_HOW = "直接回复一条就行，如“1. 无 2. 正在推进”，没有的填“无”；也可以点【开始填报】一题一题填。\n"

OPENS = f"您好！{OFFICE}现开展第三季度进展填报，9月22日（周五）截止。"

OPENED_FOR_LI = f"""\
李科长，{OPENS}
市司法局请报20项：
（二）强化习近平法治思想学习培训
（五）持续优化法治化营商环境
（六）加强行政规范性文件制定监督管理
（七）强化依法决策意识
（八）推进政府法律顾问和公职律师制度
……等20项
直接回复一句话就行，如“（二）方案已印发，正在推进”。
报完不再提醒；下次提醒9月19日。{WAYS}"""

OPENED_FOR_LIU = f"""\
刘科长，{OPENS}
市大数据局请报6项：
（三）推进政府机构职能优化协同高效
（四）深入推进放管服改革
（二十五）提升数字法治政府支撑能力
（二十六）加快推进政务数据有序共享
（二十七）深入推进互联网+监管执法
（三十三）加强队伍建设机制
直接回复一句话就行，如“（三）方案已印发，正在推进”。
报完不再提醒；下次提醒9月19日。{WAYS}"""

OPENED_FOR_MA = f"""\
马干事，{OPENS}
青屏街街道合并报一份：
{TOWN_ITEMS}\
其余事项知悉即可。
{TOWN_HOW}\
报完不再提醒；下次提醒9月19日。{TOWN_WAYS}"""

FIRST_DAY = """\
9月11日 · 今日情况
新报6件（1家），待审核6件。
第三季度：已报1/42家，未报41家；还有9个工作日。
9月19日上午统一提醒（乡镇街道每周一条），今天不必另催。
【去审核】
【未报齐名单】【看进展】"""

# The third working day is 09-15; the round itself is due later, and until then there is time.
RETURNED = """\
退回补充 · （四）深入推进放管服改革
刘科长，您报的进展已收到，请补充一处：“免证办稳步推进”——请写明免证办事项现在多少（全年目标500项）。其余已保留，补一句即可，不用附材料。9月22日前补上，仍算按时。
【补充】【看原文】
【有不同意见】"""

AMENDED = """\
请核对
（四）深入推进放管服改革
市大数据局 · 第三季度进展填报，9月22日（周五）截止
状态：正常推进
本期进展：免证办稳步推进
其中免证办事项已上线480项
目标数：免证办事项 480项（达500项）
没有问题就点【提交】。
其余都可以不填。
【提交】
【状态】【改进展】【目标数】
【困难】【下步打算】
【佐证材料】【☐ 领导已审定】
【返回清单】【回到首页】"""

ANSWERED = """\
办公室答复 · 合并报
王干事，您报的困难已收到，答复如下：
装备已列入采购，10月到位
还有困难，下次仍请报“需协调”，不影响对单位的评价。
【看原文】"""

# 李科长's 20, 王干事's one for all of his items, and 刘科长's amended one; all that came on both days is accepted.
SECOND_DAY = """\
9月12日 · 今日情况
新报22件（3家），审核通过27件，退回补充1件，答复需协调1件。
第三季度：已报3/42家，未报39家；还有8个工作日。
9月19日上午统一提醒（乡镇街道每周一条），今天不必另催。
【未报齐名单】【看进展】"""

# Down over the rung of 09-19, and over +1 of the milestone; +3 is today, and speaks for all of them.
LATE_FOR_SUN = f"""\
孙科长，您好！
{ITS_NAME}，时限是9月15日（周五），目前还没有收到办好的消息。
如仍没有消息，办公室会与贵单位分管负责同志沟通；有困难请直接说，办公室来协调。
市政府办公室还有11项进展待报，9月22日（周五）截止：
（三）推进政府机构职能优化协同高效
（四）深入推进放管服改革
……等11项
直接回复一句话就行，如“（三）方案已印发，正在推进”。
报完、办好的报“已完成”，不再为此提醒；下次提醒9月22日。{WAYS}"""

LATE_FOR_WU = f"""\
吴科长，郑州市生态环境局新密分局还有2项进展待报，9月22日（周五）截止：
（十一）加大重点领域执法力度
（十六）加强行政调解工作
直接回复一句话就行，如“（十一）方案已印发，正在推进”。
报完不再提醒；下次提醒9月22日。{WAYS}"""

# Green: twelve that only 市司法局, 市大数据局 and consulted units lead, or else answer for:
# （二）（六）（八）（十）（十二）（十三）（十六）（十七）（十八）（二十二）（二十五）（二十六）.
# Red: （二十三）, whose milestone has passed. The others wait, two working days before the due day.
LATE_WEEK = f"""\
{PLAN} · 一周情况
事项33项：🔴 到期未报1，🟡 临期或需加快19，🟢 正常推进12；另有1项由商请单位承办，不设灯。
新报28件（3家），审核通过27件，退回补充1件，答复需协调1件。
第三季度：部门已报2/25家，未报23家；乡镇街道已报1/17家，未报16家；还有2个工作日，9月22日（周五）截止。
到期未报1家。
没有联络员的单位35家。
时限：（二十三）全面主动落实政务公开，9月15日，🔴 到期未报 · 9月15日（周五）到期
{SAID_BY_UNITS}
【未报齐名单】【看进展】"""

DUE_FOR_QIAN = f"""\
钱科长，市水利局还有1项进展待报，今天（9月22日）截止：
（十）深化行政执法体制改革
直接回复一句话就行，如“（十）方案已印发，正在推进”。
报完不再提醒；下次提醒9月26日。{WAYS}"""

# The only letter to a subdistrict in the due day's week was that of 09-20; the next is +2.
LAST_FOR_MA = f"""\
马干事，青屏街街道的第三季度进展填报还没有收到，原定9月22日（周五）截止。合并报一份：
{TOWN_ITEMS}\
{TOWN_HOW}\
这一轮不再提醒，没有报齐的办公室会打电话联系。下一轮填报的通知，11月20日发给您。{TOWN_WAYS}"""

# 市政府办公室 has replied to all: （九）（二十三）（三十二） are green beside the twelve.
# Of what others lead, the day has passed. 吴科长 has told of one of his two: a part; his second comes after nine.
WEEK_AFTER_DUE = f"""\
{PLAN} · 一周情况
事项33项：🔴 到期未报17，🟢 正常推进15；另有1项由商请单位承办，不设灯。
新报12件（2家），待审核12件。
第三季度：部门已报3/25家，部分已报1家，未报21家；乡镇街道已报1/17家，未报16家；已于9月22日（周五）截止。
到期未报38家。
时限：（二十三）全面主动落实政务公开，12月31日，🟢 正常推进 · 9月20日（周三）报
{SAID_BY_UNITS}
【看进展】"""

TWO_DAYS_AFTER = f"""\
钱科长，市水利局还有1项进展待报，第三季度进展填报原定9月22日（周五）截止，目前还没有收到：
（十）深化行政执法体制改革
直接回复一句话就行，如“（十）方案已印发，正在推进”。
这一轮不再提醒，没有报齐的办公室会打电话联系。下一轮填报的通知，11月20日发给您。{WAYS}"""

# Twenty of them in all, those first that have a contact.
PHONES = """\
第三季度进展填报 · 已报5/42家，未报37家
9月22日（周五）截止，这一轮不再发消息。请打电话：
有联络员，还没有报齐：
市水利局 · 钱科长，未留电话
青屏街街道 · 马干事，未留电话
没有联络员，也未留电话：
市法治政府建设领导小组办公室、市发展改革委、市教育局、市科工信局、市公安局、市财政局、市人社局、市资源规划局、市住建局、市城管局、\
市交通局、市农委、市商务局、市文广旅体局、市卫健委、市应急局、市审计局、市市场监管局
……还有17家，见【未报齐名单】
未留电话的，可在 /units 里打开单位，点【修改】【电话】补上。
【未报齐名单】【查看】"""

LAST_DAY = """\
9月27日 · 今日情况
新报1件（1家），审核通过14件。
第三季度：已报6/42家，未报36家；已于9月22日（周五）截止。
不再发提醒，没有报齐的请打电话。
【未报齐名单】【看进展】"""

CLOSED = """\
第三季度进展填报已结束
应报42家。
部门已报5/25家，未报20家
乡镇街道已报1/17家，未报16家
有迟报的2家。
未报：市法治政府建设领导小组办公室、市发展改革委、市教育局、市科工信局、市公安局、市财政局、市人社局、市资源规划局、市住建局、市城管局、市交通局、市农委、市商务局、市文广旅体局、市卫健委、市应急局、市审计局、市市场监管局、市统计局、市信访局等36家"""

# The round is over, and what it was owed is owed still: red until a word comes, or until the closing round opens.
# Since 09-25 吴科长 and 钱科长 have spoken, of （十六） and （十）, which were green by then; so red are the same 17.
# One of them is （二十七）, which three answer for and nobody leads: 市大数据局 said 进度偏慢, amber by itself, but
# 市市场监管局 has said nothing.
# 36 units let it go by: 42 that were asked, without the six that told all.
STATUS_AFTER = f"""\
{PLAN} · 10月10日（周二）
事项33项：🔴 到期未报17，🟢 正常推进15；另有1项由商请单位承办，不设灯。
第三季度进展填报已结束：已报6/42家，未报36家。
现在没有进行中的填报；下一次：年度收口填报，11月20日（周一）开始。
待办：审核0件，需协调0件。
到期未报：36家。
时限：（二十三）全面主动落实政务公开，12月31日，🟢 正常推进 · 9月20日（周三）报

{SAID_BY_UNITS}
【按事项、按单位】
【到期未报（36）】
【回到首页】"""
