# 到处都用的词
weekday = { $n ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
date = { $month }月{ $day }日
day = { $date }（{ $weekday }）
date-in-year = { $year }年{ $day }
post = { $post ->
    [contact] 联络员
    [leader] 分管负责同志
    [stand_in] 代理联络员
    [coordinator] 督办专员
   *[observer] 领导（只查看）
}
post-of-unit = { $unit }{ $post ->
    [contact] 联络员
    [leader] 分管负责同志
    [stand_in] 代理联络员
    [coordinator] 督办专员
   *[observer] 领导（只查看）
}

list-comma = 、
list-no-name = （没有标题）
list-semicolon = ；
back = 上一步
cancel = 取消
home = 回到首页
page-before = ‹ 前页
page-at = { $current_page1 }/{ $pages }
page-after = 后页 ›
nothing-typed-here = 这里请点下面的按钮；刚才发来的内容没有保存。
done-here = 这件事已经办好，不用再回复。要办别的，请点下面的按钮。
words-alone = 这里只收文字，照片、文件没有保存；打过的字都还在。{ $go ->
    [amend] 材料请点【补充】，随补充一起发。
    [asked] 要什么材料，写一句话就行，对方补充时附上。
    [apart] 要给对方看的文件，请另外发给对方。
    [contact] 材料请联络员填报时附上。
   *[reply] 材料由单位随反馈报来。
}
words-please = 这里请发一行文字；刚才发来的内容没有保存。
round-ends = { $when ->
    [passed] 已于{ $day }截止
    [today] 今天（{ $date }）截止
   *[ahead] { $day }截止
}
