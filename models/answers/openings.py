"""Words before what is told: a greeting, a heading, or what leads over to the next item."""

import re

GREETING = re.compile(
    r"[^，,。；;！!\n]{0,10}(?:您|你|大家|同志|早上|上午|下午|主任|专员|科长|局长|处长|领导|老师|书记|秘书)好[，,。！!：:\s]*"
)
HEADING = re.compile(r"[^，,。；;！!？?：:\n\d]{2,24}[：:]\s*")  # 市司法局第三季度进展：12.…
LEADS_OVER = re.compile(
    r"\s*(?:另外|此外|还有|同时|其中|以及|至于|关于|但是|但|不过|只有|仅|另|更正(?:一下)?|补充(?:一下)?"
    r"|(?:刚才|刚刚|前面)?(?:写|报|填|打)错了?|刚才|刚刚)[，,：:]?\s*"
)
