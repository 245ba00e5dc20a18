"""What the people of the half year's story read when it closes: by hand from the paper and from design §4 and §6."""

from tests.stories.cast import OFFICE
from tests.stories.half_year_plan_said import PLAN, SAID_BY_UNITS, WAYS
from tests.stories.half_year_round_said import TOWN_HOW, TOWN_ITEMS, TOWN_WAYS

AHEAD = """\
年度收口填报 · 11月20日（周一） 09:00 开始
12月8日（周五）截止，12月15日（周五）结束；应报42家，其中35家还没有联络员。
到时自动开始、自动提醒，不用您操作。要改日子，请点下面。
【推迟】【不开】"""

OPENED_FOR_WANG = f"""\
王干事，您好！{OFFICE}现开展年度收口填报，12月8日（周五）截止。
城关镇合并报一份：
{TOWN_ITEMS}\
其余事项知悉即可。
写全年的结果。{TOWN_HOW}\
报完不再提醒；下次提醒12月5日。{TOWN_WAYS}"""

YEAR_S_END_FOR_SUN = f"""\
孙科长，市政府办公室的（二十三）全面主动落实政务公开（基本建成全市基层政务公开标准体系），时限是12月31日（周日），还有30天。
办好了，直接回复一句“（二十三）已完成”就行，不再为此提醒。
下次提醒12月5日。{WAYS}"""

BEFORE_DUE_FOR_QIAN = f"""\
钱科长，市水利局还有1项年底结果待报，12月8日（周五）截止：
（十）深化行政执法体制改革
每项报一个年底的结果：已完成、常态推进，或者没完成、到了哪一步。直接回复一句话就行，如“（十）已完成，方案已印发执行”。
报完不再提醒；下次提醒12月8日。{WAYS}"""

# The week's letter was that of 12-05: the due day's is not heard, and +2 is the last.
LAST_FOR_MA = f"""\
马干事，青屏街街道的年度收口填报还没有收到，原定12月8日（周五）截止。合并报一份：
{TOWN_ITEMS}\
写全年的结果。{TOWN_HOW}\
不再发消息提醒，没有报齐的办公室会打电话联系。{TOWN_WAYS}"""

# 孙科长's eleven, 钱科长's and 王干事's one each; with the 26 of 11-20 they are all accepted. Two are settled:
# （二十二） and （二十三）.
SIXTH_OF_DECEMBER = """\
12月6日 · 今日情况
新报13件（3家），审核通过39件，办结2家次。
年度收口：已报5/42家，未报37家；还有2个工作日。
12月8日上午统一提醒（乡镇街道每周一条），今天不必另催。
【未报齐名单】【看进展】"""

SETTLED_FOR_LI = f"""\
李科长，您好！《{PLAN}》办结情况：
市司法局
· （二十二）加强对行政执法制约和监督：已办结。
【查看任务】"""

NOTED_FOR_LIU = f"""\
刘科长，您好！《{PLAN}》办结情况：
市大数据局
· （四）深入推进放管服改革：进展已通过，暂不办结，继续跟踪。
【查看任务】"""

CLOSED = """\
年度收口填报已结束
应报42家。
部门已报5/25家，未报20家
乡镇街道已报1/17家，未报16家
未报：市法治政府建设领导小组办公室、市发展改革委、市教育局、市科工信局、市公安局、市财政局、市人社局、市资源规划局、市住建局、市城管局、市交通局、市农委、市商务局、市文广旅体局、市卫健委、市应急局、市审计局、市市场监管局、市统计局、市信访局等36家
还有31项没有办结：请发 /review，在【年度收口】里认定；全部办结以后归档，最晚次年1月31日。
【去认定】"""

# Of 33, （二十二） and （二十三） are settled: nobody else reports on them.
# Ongoing: 李科长's 19, 刘科长's 5, 孙科长's 10, 钱科长's 1 and 吴科长's 2.
LEFT = (
    "还有31项没有办结。各单位审核通过的最后一次反馈：常态推进37家次，可以一次办结；"
    "其余点开逐家认定，其中1家次报了已完成、办公室没有办结。"
)
ALL_ONGOING = """\
都按“常态推进”办结？
37家次：（二）1家、（三）2家、（四）1家、（五）1家、（六）2家、（七）2家、（八）1家、（九）1家、（十）2家、（十一）2家、\
（十二）1家、（十三）1家、（十六）2家、（十七）1家、（十八）1家、（二十）2家、（二十五）2家、（二十六）1家、（二十七）2家、\
（二十八）1家、（二十九）1家、（三十）1家、（三十一）2家、（三十二）2家、（三十三）2家
您所在单位的不在内，请另一位督办专员办。
【确认办结】
【上一步】"""

# On these others report too, who have said nothing, or townships. The rest is settled whole:
# （二）（八）（九）（十二）（十三）（十八）（二十五）（二十六）（三十二）.
REST = (
    *(
        "（三）",
        "（四）",
        "（五）",
        "（六）",
        "（七）",
        "（十）",
        "（十一）",
        "（十四）",
        "（十五）",
        "（十六）",
        "（十七）",
    ),
    *(
        "（二十）",
        "（二十四）",
        "（二十七）",
        "（二十八）",
        "（二十九）",
        "（三十）",
        "（三十一）",
        "（三十三）",
        "（三十四）",
    ),
)

SETTLED_FOR_WU = f"""\
吴科长，您好！《{PLAN}》办结情况：
郑州市生态环境局新密分局
· （十一）加大重点领域执法力度：按常态推进办结。
· （十六）加强行政调解工作：按常态推进办结。
【查看任务】"""

SETTLED_FOR_MA = f"""\
马干事，您好！《{PLAN}》办结情况：
青屏街街道
· （六）加强行政规范性文件制定监督管理：结转下年。
· （十）深化行政执法体制改革：结转下年。
· （二十八）强化领导机制：结转下年。
· （三十三）加强队伍建设机制：结转下年。
【查看任务】"""

# （二十一） is a consulted unit's: settled too, and without a light as ever. Of the other 32, （二十二） and （二十三）
# are done, （十九） is not. Of the 29 left, 20 had units without a word, whose parts are carried over: in the four that
# the townships report on together those are townships alone, and an item stands as its leads. 29 − 16 are ongoing.
# The brackets name supervised and vertical units 87 times, and 17 townships report on four items: 155 parts. Two were
# settled on 12-06; of the 153 one is done, 37 are ongoing and one is not done, so 114 were carried over. That is 154
# with （二十一）, which was settled whole, as ongoing.
WHAT_WAS_SETTLED = "办结154家次（常态推进38、结转下年114、未完成1）。"
EIGHTEENTH_OF_DECEMBER = f"""\
12月18日 · 今日情况
{WHAT_WAS_SETTLED}
【看进展】"""
LAST_WEEK = f"""\
{PLAN} · 一周情况
事项33项：🔵 已办结32（已办结的里面：常态推进13、结转下年16、未完成1）；另有1项由商请单位承办，不设灯。
{WHAT_WAS_SETTLED}
{SAID_BY_UNITS}
【看进展】"""

STATUS_IN_JANUARY = f"""\
{PLAN} · 1月10日（周三）（已归档）
事项33项：🔵 已办结32（已办结的里面：常态推进13、结转下年16、未完成1）；另有1项由商请单位承办，不设灯。
待办：审核0件，需协调0件。

{SAID_BY_UNITS}
【按事项、按单位】
【回到首页】"""
