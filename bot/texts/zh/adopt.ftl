# duban adopt
adopt-read = 已读入《{ $title }》：{ $items }项任务，{ $doubts }处疑问待确认。
adopt-waits = 还没有启用。全部按建议处理，请加 --accept-proposals 再运行一次。
adopt-new-unit = 新单位：{ $name }（{ $kind }）
adopt-unit-back = 已停用的单位，恢复使用：{ $name }
adopt-round = { $round }：{ $opens }开始，{ $due }截止，{ $closes }结束
adopt-joined = 已并入《{ $plan }》，正在通知各单位联络员。
adopt-done = 《{ $plan }》已启用，正在通知各单位联络员。
