# 设置有误、不能启动时，给管理员看的一行话
wrong-timezone = 不是有效的时区名，例如 Asia/Shanghai
wrong-database = 应以 sqlite+aiosqlite:/// 或 postgresql+asyncpg:// 开头
wrong-webhook-secret = 用 WEBHOOK_URL 就必须填它；没有它，谁都能冒充 Telegram
wrong-webhook-port = 用 WEBHOOK_URL 就必须填它
wrong-clock-on-telegram = 能拨动的时钟不能用在 Telegram 自己的地址上
wrong-number = 应是整数；多个用逗号分开
wrong-range = 应在允许范围内（界限是 { $bound }）
wrong-folder = { $at } 不能用：{ $error }
wrong-choice = 只能是 { $choices }
wrong-time = 应是 ISO 时间，例如 2023-08-14T09:00:00+08:00
wrong-value = 填得不对
wrong-newer-schema = 数据库是更新版本的程序写的（表结构 { $schema }），请先升级本程序
wrong-token = Telegram 不认这个令牌
wrong-no-bot = 那里没有机器人应答：{ $error }
wrong-no-database = 那里没有数据库应答：{ $error }
wrong-port-taken = { $at } 不能用：{ $error }
wrong-ports-taken = { $first } 到 { $last } 都被占用，请另外指定一个
