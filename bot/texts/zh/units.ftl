# duban units
units-entered = 新登记{ $new }个单位；名录里已有{ $phones ->
    [0] 、没有改动的{ $stood }个
   *[other] 的{ $stood }个，其中{ $phones }个补了电话，别的没有改动
}。

# /units 单位名录
units-all =
    <b>单位名录</b> · { $kind ->
        [none] 全部
       *[other] { $kind }
    }（{ $count }）
    在用{ $serving }家，有联络员{ $seated }家，待核对{ $confirm }家{ $retired ->
        [0] {""}
       *[other] ，已停用{ $retired }家
    }。✓ 有联络员，？ 待核对。
    发几个字来找，如“司法”；名录里没有的，发全称就能登记。
units-line = { $name }{ $seated ->
    [yes] {" "}✓
   *[no] {""}
}{ $state ->
    [retired] （已停用）
    [confirm] {" "}？
   *[stands] {""}
}
units-kind = { $kind }（{ $count }）
units-kinds =
    <b>单位名录</b>
    看哪一类？
units-retired =
    <b>已停用的单位</b>（{ $count }）
    点开可以恢复使用。
units-and-more = { $names }等{ $count }个
units-button-kinds = 按类别看
units-button-retired = 已停用（{ $retired }）
units-new-sure =
    <b>新单位：{ $name }</b>
    类别：{ $kind }
    方式：{ $way }
    排在名录最后。没错就点【登记】。

# 一个单位
unit-head =
    <b>{ $name }</b>{ $state ->
        [retired] （已停用）
        [confirm] （待核对）
       *[stands] {""}
    }
    { $aliases ->
        [none] 没有简称
       *[other] 简称：{ $aliases }
    }
    类别：{ $kind }
    方式：{ $way }
unit-post = { $post }：{ $names ->
    [none] 暂无
   *[other] { $names }
}
unit-sits = { $name }{ $phone ->
    [none] {""}
   *[other] {" "}{ $phone }
}{ $reached ->
    [yes] {""}
   *[no] （联系不上）
}
unit-phone = 单位电话：{ $phone ->
    [none] 未留，点【修改】【电话】可以补
   *[other] { $phone }
}
unit-invitations = 未使用的邀请：{ $count }个
unit-share = 《{ $plan }》：{ $share ->
    [none] 没有它的任务
   *[other] { $share }
}{ $signed ->
    [yes] ，已签收
    [no] ，未签收
   *[not_asked] {""}
}
unit-left-out = 各{ $kind ->
    [subdistrict] 街道办事处
   *[township] 乡镇
}共同承担的事项里，还有{ $count }项没有算上它。
unit-button-share-in = 把这些事项算上它
unit-button-contact = 邀请联络员
unit-button-leader = 邀请分管负责同志
unit-button-confirm = 核对无误
unit-button-restore = 恢复使用
unit-button-edit = 修改

unit-button-name = 改名称
unit-button-aliases = 简称（{ $count }）
unit-button-kind = 改类别
unit-button-approach = 改方式
unit-button-phones = 电话
unit-button-order = 调整顺序
unit-button-retire = 停用
unit-button-done = 改好了
unit-phones =
    <b>{ $name }</b> · 电话
    单位电话：{ $phone ->
        [none] 未留
       *[other] { $phone }
    }
    只有督办专员看得到，写在电话名单和催办的地方。点一下填写或更改。
unit-phones-own = 单位电话
unit-phones-line = { $post } { $name }：{ $phone ->
    [none] 未留
   *[other] { $phone }
}
unit-phone-one =
    <b>{ $unit }</b> · { $who }
    电话：{ $phone ->
        [none] 未留
       *[other] { $phone }
    }
    请发号码，如区号-座机转分机，或手机号。
unit-phone-drop = 去掉这个号码
unit-name =
    <b>{ $name }</b>
    改成什么名称？请发全称。
    原名称自动留作简称，按原名称仍能找到；以后的通知和名单都用新名称。
unit-aliases =
    <b>{ $name }</b> · 简称和别名（{ $count }）
    文件里用到这些叫法，都认作这家单位。
    要加一个，直接发来；要去掉，点一下。{ $dropped ->
        [none] {""}
       *[other] {" "}已去掉“{ $dropped }”，再发一次就加回来。
    }
unit-alias-line = ✕ { $alias }
unit-kind =
    <b>{ $name }</b>
    现为：{ $kind }。改成哪一类？
unit-approaches =
    <b>{ $name }</b>
    现为：{ $way }。改成哪一种？
unit-sure =
    <b>{ $name }</b>
    类别：{ $kind } → { $new_kind }
    方式：{ $way } → { $new_way }

    { $items ->
        [0] 已启用的安排里没有它的任务。
       *[other] 已启用的安排里有它的{ $items }项任务，确认后随之改变：
    }{ $items ->
        [0] {""}
       *[other] { $approach ->
            [consulted] 不再要求填报，不催办、不亮灯，由办公室联系。
           *[other] 牵头和责任事项要填报，会提醒、会亮灯。
        }
    }
unit-button-sure = 确认修改
unit-order =
    <b>{ $name }</b> · 第{ $at }位（共{ $count }家）
    前一家：{ $before ->
        [none] 无
       *[other] { $before }
    }
    后一家：{ $behind ->
        [none] 无
       *[other] { $behind }
    }
    各处名单都按这个顺序。
unit-button-up = ↑ 上移
unit-button-down = ↓ 下移
unit-button-top = 移到最前
unit-button-bottom = 移到最后
unit-button-after = 排在某家之后
unit-after =
    <b>{ $name }</b>
    排在哪家之后？点一下，或者发几个字来找。
unit-retire-busy =
    <b>{ $name }</b>现在不能停用：已启用的安排里，有{ $named }项任务写着它。
    请先在工作安排里更正，把这些任务交给别的单位，再来停用。
unit-retire =
    <b>停用{ $name }？</b>
    { $changed ->
        [yes] 刚才有人登记或离开，请再看一遍。
       *[no] 停用后不再出现在名单里，历史记录保留，随时可以恢复。
    }
    { $seats ->
        [0] 没有人为它登记。
       *[other] 这{ $seats }位的席位随之结束，不会另行通知，请您告知：{ $people }。
    }
    { $invitations ->
        [0] 没有未使用的邀请。
       *[other] 未使用的邀请{ $invitations }个，随之作废。
    }
    { $shared ->
        [0] 已启用的安排里没有它的任务。
       *[other] 乡镇街道分工的{ $shared }项，它不再承担。
    }
unit-button-retire-sure = 确认停用
