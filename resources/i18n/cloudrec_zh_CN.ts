<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AcquireForm</name>
    <message>
        <source>Acquire</source>
        <translation>Acquire（获取资源）</translation>
    </message>
    <message>
        <source>paste the resource ids of other recordings</source>
        <translation>粘贴其他录制的 resourceId</translation>
    </message>
    <message>
        <source>Send them with acquire too</source>
        <translation>在 acquire 中一并发送</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Traffic</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>ActivityTitle</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Problems {0}</source>
        <translation>问题 {0}</translation>
    </message>
    <message>
        <source>Traffic {0}</source>
        <translation>请求 {0}</translation>
    </message>
    <message>
        <source>Take out of the window or put back</source>
        <translation>移出窗口或放回</translation>
    </message>
    <message>
        <source>Close (Ctrl+J)</source>
        <translation>关闭 (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>AdoptForm</name>
    <message>
        <source>The service is being asked</source>
        <translation>正在查询服务端</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>正在查询服务端…</translation>
    </message>
    <message>
        <source>Take in a recording that another program started</source>
        <translation>接管其他程序启动的录制</translation>
    </message>
    <message>
        <source>One query confirms the ids; then it is watched here and can be stopped. Nothing is started or changed by that.</source>
        <translation>先用一次查询确认这些 ID；之后即可在此监视和停止它。这不会启动或更改任何内容。</translation>
    </message>
    <message>
        <source>Paste everything at once: copied ids, an answer of start, a cURL command or address, a notification</source>
        <translation>一次性粘贴：复制的 ID、start 的响应、cURL 命令或地址、消息通知</translation>
    </message>
    <message>
        <source>Credentials of</source>
        <translation>使用凭据</translation>
    </message>
    <message>
        <source>Resource ID</source>
        <translation>Resource ID</translation>
    </message>
    <message>
        <source>sid</source>
        <translation>sid</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>录制模式</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Recorder uid</source>
        <translation>录制 UID</translation>
    </message>
    <message>
        <source>App ID (optional)</source>
        <translation>App ID（可选）</translation>
    </message>
    <message>
        <source>Confirm and take in</source>
        <translation>确认并接管</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter its credentials</source>
        <translation>填写其凭据</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>已找到：{0}</translation>
    </message>
    <message>
        <source>No id was found in it.</source>
        <translation>其中没有找到任何 ID。</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something in this program failed</source>
        <translation>程序内部出错了</translation>
    </message>
    <message>
        <source>What you did may not have worked; your recordings are still followed. A report without secrets is in {0}.</source>
        <translation>刚才的操作可能没有生效；录制的状态仍在跟踪。不含密钥的错误报告已保存到 {0}。</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>The journal of recordings cannot be read</source>
        <translation>无法读取录制日志</translation>
    </message>
    <message>
        <source>Recordings of earlier runs cannot be listed, and nothing new can be started until it can. It is {0}.</source>
        <translation>在恢复可读之前，无法列出以往运行的录制，也不能开始新的录制。日志文件：{0}。</translation>
    </message>
    <message>
        <source>One of the journal&apos;s two files cannot be used</source>
        <translation>日志的两个文件中有一个无法使用</translation>
    </message>
    <message>
        <source>Your recordings are known from the other one, and can be stopped. Nothing new can be started until both work: {0}.</source>
        <translation>可以从另一个文件得知你的录制，也可以停止它们。在两个文件都恢复正常之前，无法开始新的录制：{0}。</translation>
    </message>
    <message>
        <source>Nothing can be started: the journal cannot be written</source>
        <translation>无法开始任何录制：日志无法写入</translation>
    </message>
    <message>
        <source>The journal is kept in {0}.</source>
        <translation>日志保存在 {0}。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>The journal of recordings was damaged and has been made anew</source>
        <translation>录制日志已损坏，现已重新建立</translation>
    </message>
    <message>
        <source>It has {0} entries, from its second file and from what could be read of the old one, which is kept as {1}.</source>
        <translation>其中有 {0} 条记录，来自第二个文件以及旧文件中仍可读取的内容；旧文件保留为 {1}。</translation>
    </message>
    <message>
        <source>The history of recordings cannot be kept</source>
        <translation>录制历史无法保存</translation>
    </message>
    <message>
        <source>What ends now may be missing from it later. What runs is not concerned, and can be started and stopped.</source>
        <translation>此后结束的录制可能不会出现在历史中。正在进行的录制不受影响，仍可开始和停止。</translation>
    </message>
    <message>
        <source>It is {0}.</source>
        <translation>文件位于 {0}。</translation>
    </message>
    <message>
        <source>The sandbox is starting</source>
        <translation>沙盒正在启动</translation>
    </message>
    <message>
        <source>Secrets are kept in the system keychain</source>
        <translation>密钥保存在系统钥匙串中</translation>
    </message>
    <message>
        <source>No keychain: secrets are forgotten when you quit</source>
        <translation>没有可用的钥匙串：退出后密钥即被遗忘</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>It does not run any more, so there is nothing to back up</source>
        <translation>它已不在运行，无需备份</translation>
    </message>
    <message>
        <source>Its resource id is not known, so a second recorder cannot keep away from it</source>
        <translation>不知道它的 resourceId，第二个录制端无法避开它</translation>
    </message>
    <message>
        <source>Its start is not known in this run. Open its profile, prepare the same channel and kind in Setup, and try again</source>
        <translation>本次运行中不知道它的启动内容。请打开它的配置，在“配置”页准备相同的频道和类型后重试</translation>
    </message>
    <message>
        <source>A uid is a whole number from 1 to 4294967295</source>
        <translation>UID 是 1 到 4294967295 之间的整数</translation>
    </message>
    <message>
        <source>A recorder of this channel has this uid already</source>
        <translation>该频道已有录制端使用此 UID</translation>
    </message>
    <message>
        <source>The layout or a subscription names a user with this uid</source>
        <translation>布局或订阅列表中有用户使用此 UID</translation>
    </message>
    <message>
        <source>The token at hand is for another uid. Paste one for this uid, or one that is for every uid (uid 0)</source>
        <translation>现有 Token 属于另一个 UID。请粘贴此 UID 的 Token，或适用于所有 UID（uid 0）的 Token</translation>
    </message>
    <message>
        <source>The token at hand has run out. Paste a fresh one for this uid</source>
        <translation>现有 Token 已过期。请粘贴此 UID 的新 Token</translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>Nothing was sent: {0}</source>
        <translation>未发送任何请求：{0}</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing was started: its ids could be lost</source>
        <translation>无法写入日志，因此没有启动任何录制：其标识信息可能会丢失</translation>
    </message>
    <message>
        <source>A recorder of this channel has this uid already</source>
        <translation>该频道已有录制端使用此 UID</translation>
    </message>
    <message>
        <source>The sandbox is starting; try again in a moment</source>
        <translation>沙盒正在启动，请稍后再试</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Start a backup recorder</source>
        <translation>启动备份录制</translation>
    </message>
    <message>
        <source>Backup recorder for {channel}</source>
        <translation>{channel} 的备份录制</translation>
    </message>
    <message>
        <source>The same start again under another uid, kept away from the machines of the first one (excludeResourceIds). If one fails, the other goes on. Both write files; stop both at the end.</source>
        <translation>以另一个 UID 再启动一次相同的录制，并避开第一个录制所在的机器（excludeResourceIds）。一个出现故障时另一个继续。两者都会写入文件；结束时请都停止。</translation>
    </message>
    <message>
        <source>Every minute is billed twice: once for each recorder.</source>
        <translation>每一分钟都会计费两次：两个录制端各一次。</translation>
    </message>
    <message>
        <source>Its uid</source>
        <translation>它的 UID</translation>
    </message>
    <message>
        <source>Uid of the backup recorder</source>
        <translation>备份录制端的 UID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>as the first recorder&apos;s</source>
        <translation>与第一个录制端相同</translation>
    </message>
    <message>
        <source>A token names the uid that it is for, unless it is for every uid.</source>
        <translation>除非适用于所有 UID，否则 Token 只对其指定的 UID 有效。</translation>
    </message>
    <message>
        <source>Start it, billed twice</source>
        <translation>启动（双倍计费）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sends acquire and start</source>
        <translation>发送 acquire 和 start</translation>
    </message>
    <message>
        <source>It is being started</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>What a minute costs depends on what is subscribed, or is not known here.</source>
        <translation>每分钟的费用取决于订阅内容，或在此无法得知。</translation>
    </message>
    <message>
        <source>By the public list, {one} US dollars for 1,000 minutes and recorder, so {two} for both. Prices change; yours may differ.</source>
        <translation>按公开价目，每个录制端每 1,000 分钟 {one} 美元，两个共 {two} 美元。价格会变动，你的价格可能不同。</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Querying {n} recordings</source>
        <translation>正在查询 {n} 个录制</translation>
    </message>
    <message>
        <source>Stopping {n} recordings</source>
        <translation>正在停止 {n} 个录制</translation>
    </message>
    <message>
        <source>Stopping {n} recordings without waiting</source>
        <translation>正在停止 {n} 个录制（不等待文件）</translation>
    </message>
    <message>
        <source>Updating {n} recordings</source>
        <translation>正在更新 {n} 个录制</translation>
    </message>
    <message>
        <source>Query of {n} recordings: finished</source>
        <translation>查询 {n} 个录制：已结束</translation>
    </message>
    <message>
        <source>Stop of {n} recordings: finished</source>
        <translation>停止 {n} 个录制：已结束</translation>
    </message>
    <message>
        <source>Update of {n} recordings: finished</source>
        <translation>更新 {n} 个录制：已结束</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} 个完成</translation>
    </message>
    <message>
        <source>{n} had ended already</source>
        <translation>{n} 个此前已结束</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} 个失败</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} 个跳过</translation>
    </message>
    <message>
        <source>{n} not sent</source>
        <translation>{n} 个未发送</translation>
    </message>
    <message>
        <source>Skipped: it is not listed any more</source>
        <translation>已跳过：它已不在列表中</translation>
    </message>
    <message>
        <source>Skipped: it has no sid, so the service cannot be asked about it</source>
        <translation>已跳过：没有 sid，无法向服务查询它</translation>
    </message>
    <message>
        <source>Skipped: no credentials for its project are at hand</source>
        <translation>已跳过：手头没有该项目的凭证</translation>
    </message>
    <message>
        <source>Skipped: nothing of this update is for a recording of its kind</source>
        <translation>已跳过：这次更新中没有适用于此类录制的内容</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped; nobody had published, so there is no file</source>
        <translation>已停止；无人发流，因此没有文件</translation>
    </message>
    <message>
        <source>The stop was accepted; files are being uploaded</source>
        <translation>停止请求已被接受，文件正在上传</translation>
    </message>
    <message>
        <source>404: moved or gone; queries will tell</source>
        <translation>404：已迁移或已消失，后续查询会给出结果</translation>
    </message>
    <message>
        <source>{done} of {n}</source>
        <translation>{done} / {n}</translation>
    </message>
    <message>
        <source>Not sent: the rest was cancelled</source>
        <translation>未发送：其余部分已取消</translation>
    </message>
    <message>
        <source>Nothing was sent: it had ended already</source>
        <translation>未发送任何请求：它此前已结束</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Failed inside this program; a report was written</source>
        <translation>本程序内部出错，已写入报告</translation>
    </message>
    <message>
        <source>Not sent, the request is not valid: {0}</source>
        <translation>未发送，请求无效：{0}</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Selected recordings</source>
        <translation>所选录制</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Query the selected recordings now</source>
        <translation>立即查询所选录制</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Update the selected recordings</source>
        <translation>更新所选录制</translation>
    </message>
    <message>
        <source>Stop the selected recordings</source>
        <translation>停止所选录制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the selected recordings</source>
        <translation>导出所选录制</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>{n} selected, {live} running</source>
        <translation>已选 {n} 个，{live} 个运行中</translation>
    </message>
    <message>
        <source>Stop {n}…</source>
        <translation>停止 {n} 个…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>None of the selected recordings is running</source>
        <translation>所选录制都不在运行</translation>
    </message>
    <message>
        <source>One action at a time: wait for the end of this one, or cancel the rest</source>
        <translation>一次只能进行一项批量操作：请等它结束，或取消其余部分</translation>
    </message>
    <message>
        <source>Ask the service about each of them now</source>
        <translation>立即逐个向服务查询</translation>
    </message>
    <message>
        <source>Change subscriptions, pause or credentials of all of them</source>
        <translation>统一更改订阅、暂停状态或存储凭证</translation>
    </message>
    <message>
        <source>Shows first what would be stopped</source>
        <translation>先列出将要停止的录制</translation>
    </message>
    <message>
        <source>Write them to a CSV or JSON file</source>
        <translation>写入 CSV 或 JSON 文件</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选择任何录制</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消全部选择</translation>
    </message>
</context>
<context>
    <name>BulkProgress</name>
    <message>
        <source>Progress of an action on several recordings</source>
        <translation>批量操作的进度</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What came of each recording</source>
        <translation>每个录制的结果</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其余</translation>
    </message>
    <message>
        <source>What has been sent finishes; nothing more is sent</source>
        <translation>已发送的会完成，其余不再发送</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制结果报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>关闭结果报告</translation>
    </message>
    <message>
        <source>Cancelled: {n} under way still finish</source>
        <translation>已取消：进行中的 {n} 个仍会完成</translation>
    </message>
    <message>
        <source>Retry the {n} failed</source>
        <translation>重试失败的 {n} 个</translation>
    </message>
</context>
<context>
    <name>CanvasPanel</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Show with users</source>
        <translation>预览人数</translation>
    </message>
    <message>
        <source>Number of users shown in the preset</source>
        <translation>预设布局的预览人数</translation>
    </message>
    <message>
        <source>Only for looking: the service arranges whoever is in the channel.</source>
        <translation>仅用于预览：实际画面由服务按频道内的用户自动排列。</translation>
    </message>
    <message>
        <source>Large window (maxResolutionUid)</source>
        <translation>大视窗 (maxResolutionUid)</translation>
    </message>
    <message>
        <source>User of the large window (maxResolutionUid)</source>
        <translation>大视窗用户 (maxResolutionUid)</translation>
    </message>
    <message>
        <source>A whole number from 1 to 4294967295.</source>
        <translation>填写 1 到 4294967295 之间的整数。</translation>
    </message>
    <message>
        <source>The service places the users of this layout itself. Convert it to place regions by hand.</source>
        <translation>这种布局由服务自动排列用户。要手动摆放区域，请转换为自定义布局。</translation>
    </message>
    <message>
        <source>Convert to custom</source>
        <translation>转换为自定义布局</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>Always cropped so that it fills the canvas; it covers the colour.</source>
        <translation>始终裁剪以铺满画布，并盖住背景色。</translation>
    </message>
    <message>
        <source>Background picture (backgroundImage)</source>
        <translation>背景图 (backgroundImage)</translation>
    </message>
    <message>
        <source>Picture for users without video</source>
        <translation>用户无视频时的背景图</translation>
    </message>
    <message>
        <source>Picture for users without video (defaultUserBackgroundImage)</source>
        <translation>用户无视频时的背景图 (defaultUserBackgroundImage)</translation>
    </message>
    <message>
        <source>The address of a JPG or BMP over https, at most 6 MB.</source>
        <translation>JPG 或 BMP 图片的 https 地址，不超过 6 MB。</translation>
    </message>
    <message>
        <source>{width} × {height} px. The size is set before the start and stays.</source>
        <translation>{width} × {height} px。尺寸在开始录制前设定，之后不能更改。</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>The request never reached the recording service</source>
        <translation>请求根本没有到达录制服务</translation>
    </message>
    <message>
        <source>The gateway in front of it knows no such address. The recording itself is not touched by this.</source>
        <translation>服务前面的网关不认识这个地址。录制本身不受影响。</translation>
    </message>
    <message>
        <source>The recording never came up</source>
        <translation>录制从未真正启动</translation>
    </message>
    <message>
        <source>start was accepted, which proves nothing yet; the recorder failed right after it. Storage is the usual reason.</source>
        <translation>start 被接受并不能说明什么；录制端随后就失败了。最常见的原因是存储。</translation>
    </message>
    <message>
        <source>The recording left the channel by itself</source>
        <translation>录制自己离开了频道</translation>
    </message>
    <message>
        <source>Nobody was there for as long as maxIdleTime says, so it ended.</source>
        <translation>频道无人的时间达到了 maxIdleTime，因此录制结束。</translation>
    </message>
    <message>
        <source>The token does not let the recorder into the channel</source>
        <translation>这个 Token 无法让录制端进入频道</translation>
    </message>
    <message>
        <source>It has run out, or was made for something else. A running recording cannot be given another one.</source>
        <translation>它已过期，或是为别的用途签发的。正在进行的录制不能更换 Token。</translation>
    </message>
    <message>
        <source>Nothing can be written to the bucket</source>
        <translation>无法写入 Bucket</translation>
    </message>
    <message>
        <source>start takes any keys; wrong ones show only in this, that no file ever appears.</source>
        <translation>start 接受任何密钥；密钥错误只表现为始终没有文件。</translation>
    </message>
    <message>
        <source>The recorder is moving to another server</source>
        <translation>录制端正在迁移到另一台服务器</translation>
    </message>
    <message>
        <source>That takes up to 90 s. It then goes on by itself, with files that begin with bak0_, bak1_ and so on.</source>
        <translation>最多需要 90 秒。之后会自动继续，文件名以 bak0_、bak1_ 等开头。</translation>
    </message>
    <message>
        <source>The time in which it can be controlled is over</source>
        <translation>可以控制它的时间已经过去</translation>
    </message>
    <message>
        <source>After resourceExpiredHour no call reaches it any more. It still records, and costs money, until it ends.</source>
        <translation>超过 resourceExpiredHour 后，任何调用都无法再控制它。它仍在录制并计费，直到结束。</translation>
    </message>
    <message>
        <source>It has ended because it was stopped here</source>
        <translation>它已结束，因为在这里停止了它</translation>
    </message>
    <message>
        <source>A recording that has ended is not found any more. That is as it should be.</source>
        <translation>已结束的录制不再能查到，这是正常的。</translation>
    </message>
    <message>
        <source>There is no recording under these identifiers</source>
        <translation>这些标识下没有录制</translation>
    </message>
    <message>
        <source>resource id, sid and mode must belong together, and channel and uid be those of acquire.</source>
        <translation>resource id、sid 和 mode 必须属于同一个录制，频道和 uid 必须与 acquire 时相同。</translation>
    </message>
    <message>
        <source>The recording has reached its hour limit</source>
        <translation>录制已达到时长上限</translation>
    </message>
    <message>
        <source>maxRecordingHour ends a page recording whatever is on the page.</source>
        <translation>无论页面上有什么，maxRecordingHour 都会结束页面录制。</translation>
    </message>
    <message>
        <source>Somebody else has the recorder&apos;s uid</source>
        <translation>有人使用了录制端的 uid</translation>
    </message>
    <message>
        <source>Two with one uid throw each other out of the channel.</source>
        <translation>两个相同的 uid 会互相把对方踢出频道。</translation>
    </message>
    <message>
        <source>Another program has ended it</source>
        <translation>另一个程序结束了它</translation>
    </message>
    <message>
        <source>It was stopped, or removed from the channel, from somewhere else. Nothing here can tell by whom.</source>
        <translation>它在别处被停止或被移出频道。这里无法得知是谁做的。</translation>
    </message>
    <message>
        <source>The page could not be recorded</source>
        <translation>无法录制该页面</translation>
    </message>
    <message>
        <source>It cannot be opened from outside, was not ready in time, or uses what cannot be recorded.</source>
        <translation>页面无法从外部打开、没有按时就绪，或使用了无法录制的功能。</translation>
    </message>
    <message>
        <source>Nobody publishes in this channel</source>
        <translation>此频道中没有人发布</translation>
    </message>
    <message>
        <source>Without picture or sound there is no file. Channel names differ by upper and lower case too.</source>
        <translation>没有画面或声音就没有文件。频道名区分大小写。</translation>
    </message>
    <message>
        <source>The recorder does not listen to those who publish</source>
        <translation>录制端没有订阅正在发布的用户</translation>
    </message>
    <message>
        <source>The start names users. Whoever is not named is not recorded.</source>
        <translation>start 中指定了用户，未指定的用户不会被录制。</translation>
    </message>
    <message>
        <source>The files are in Agora&apos;s backup cloud, not in your bucket</source>
        <translation>文件在 Agora 的备份云中，不在你的 Bucket 里</translation>
    </message>
    <message>
        <source>The bucket took no uploads. Agora forwards them later, for a limited time; index files then end in a number.</source>
        <translation>Bucket 没有接受上传。Agora 会在有限时间内稍后转发；索引文件名会以数字结尾。</translation>
    </message>
    <message>
        <source>This channel is recorded more than once</source>
        <translation>此频道正被重复录制</translation>
    </message>
    <message>
        <source>Every recording of it is billed by itself.</source>
        <translation>每一个录制都单独计费。</translation>
    </message>
    <message>
        <source>The picture is small and upright</source>
        <translation>画面小且为竖屏</translation>
    </message>
    <message>
        <source>Without width and height the service takes 360×640, and a running recording cannot change it.</source>
        <translation>未指定宽高时服务采用 360×640，录制开始后无法更改。</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能性较大</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可行</translation>
    </message>
</context>
<context>
    <name>CauseCard</name>
    <message>
        <source>Evidence: {facts}</source>
        <translation>依据：{facts}</translation>
    </message>
    <message>
        <source>{verdict} ({sure}): {facts}</source>
        <translation>{verdict}（{sure}）：{facts}</translation>
    </message>
    <message>
        <source>It is something else ▴</source>
        <translation>是别的原因 ▴</translation>
    </message>
    <message>
        <source>It is something else ▾</source>
        <translation>是别的原因 ▾</translation>
    </message>
    <message>
        <source>Hide the other possible causes</source>
        <translation>隐藏其他可能的原因</translation>
    </message>
    <message>
        <source>Show the other possible causes</source>
        <translation>显示其他可能的原因</translation>
    </message>
    <message>
        <source>{operation} → {numbers} “{reason}”</source>
        <translation>{operation} → {numbers} “{reason}”</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>复制应答</translation>
    </message>
    <message>
        <source>Copy the answer of the service</source>
        <translation>复制服务的应答</translation>
    </message>
    <message>
        <source>Raw exchange</source>
        <translation>原始请求与应答</translation>
    </message>
    <message>
        <source>Show the exchange in Traffic</source>
        <translation>在“请求记录”中显示这次请求与应答</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查词典</translation>
    </message>
    <message>
        <source>Look the answer up in the error dictionary</source>
        <translation>在错误码词典中查阅这个应答</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>复制给技术支持的报告</translation>
    </message>
    <message>
        <source>Do not tell this again for this recording</source>
        <translation>不再为此录制提示这一点</translation>
    </message>
</context>
<context>
    <name>CellPicker</name>
    <message>
        <source>Row {row}, column {column}: {state}</source>
        <translation>第 {row} 行，第 {column} 列：{state}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>None</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>录制模式</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Composite (mix)</source>
        <translation>合流 (mix)</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>单流</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>页面录制</translation>
    </message>
    <message>
        <source>HLS</source>
        <translation>HLS</translation>
    </message>
    <message>
        <source>HLS + MP4</source>
        <translation>HLS + MP4</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Sound as sent</source>
        <translation>原始音频</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>录制 + 截图</translation>
    </message>
    <message>
        <source>Page recording</source>
        <translation>页面录制</translation>
    </message>
    <message>
        <source>Page + push to CDN</source>
        <translation>页面录制 + 推流到 CDN</translation>
    </message>
    <message>
        <source>Postponed transcoding</source>
        <translation>延时转码</translation>
    </message>
    <message>
        <source>Audio mixing</source>
        <translation>延时混音</translation>
    </message>
    <message>
        <source>Offer jobs of older documents</source>
        <translation>显示仅旧版文档中的任务</translation>
    </message>
    <message>
        <source>legacy</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>通信</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Remove {entry}</source>
        <translation>移除 {entry}</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Do not ask again about recordings of the sandbox</source>
        <translation>不再询问沙盒中的录制</translation>
    </message>
    <message>
        <source>A recording may be running</source>
        <translation>可能有一个录制正在运行</translation>
    </message>
    <message>
        <source>1 recording is running</source>
        <translation>有 1 个录制正在运行</translation>
    </message>
    <message>
        <source>{n} recordings are running</source>
        <translation>有 {n} 个录制正在运行</translation>
    </message>
    <message>
        <source>Without this program they go on, and cost money, as long as it says below. They are found again at the next start.</source>
        <translation>没有本程序，它们也会按下列时限继续并计费。下次启动程序时会重新找到它们。</translation>
    </message>
    <message>
        <source>Recordings that may be running, with an unknown sid: {n}. They cannot be stopped from here and are on Recover again.</source>
        <translation>可能在运行但 sid 未知的录制：{n} 个。无法在此停止，下次会再次出现在“恢复”页。</translation>
    </message>
    <message>
        <source>Recordings of the sandbox: {n}. They are simulated, cost nothing and end with the program.</source>
        <translation>沙盒中的录制：{n} 个。它们是模拟的，不产生费用，并随程序一起结束。</translation>
    </message>
    <message>
        <source>Keep recording and quit</source>
        <translation>继续录制并退出</translation>
    </message>
    <message>
        <source>Stop {n} and quit</source>
        <translation>停止 {n} 个并退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping: {n} of {total}</source>
        <translation>正在停止：{n}/{total}</translation>
    </message>
    <message>
        <source>The program ends when all have been stopped. Each answer can take up to 20 s, until the files are uploaded.</source>
        <translation>全部停止后程序即退出。每个响应最长需要 20 秒，直到文件上传完成。</translation>
    </message>
    <message>
        <source>Do not quit</source>
        <translation>不退出</translation>
    </message>
    <message>
        <source>Not stopped: {n}</source>
        <translation>未能停止：{n}</translation>
    </message>
    <message>
        <source>They go on and cost money. They are found again at the next start.</source>
        <translation>它们会继续并计费，下次启动程序时会重新找到。</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>until somebody stops it, or to its hour limit</source>
        <translation>直到有人停止它，或达到时长上限</translation>
    </message>
    <message>
        <source>at the latest until {0} (maxRecordingHour)</source>
        <translation>最迟到 {0} (maxRecordingHour)</translation>
    </message>
    <message>
        <source>until {0} s after the last one has left the channel (maxIdleTime)</source>
        <translation>直到最后一人离开频道 {0} 秒后 (maxIdleTime)</translation>
    </message>
</context>
<context>
    <name>ClueBox</name>
    <message>
        <source>Ask the service</source>
        <translation>向服务端确认</translation>
    </message>
    <message>
        <source>Ask the service about {0}</source>
        <translation>向服务端确认 {0}</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>Background colour</source>
        <translation>背景色</translation>
    </message>
    <message>
        <source>Background colour (backgroundColor)</source>
        <translation>背景色（backgroundColor）</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>Pick the background colour</source>
        <translation>选取背景色</translation>
    </message>
    <message>
        <source>Six hexadecimal digits after #, like #1A2B3C.</source>
        <translation># 后六位十六进制数字，如 #1A2B3C。</translation>
    </message>
    <message>
        <source>Background {color}</source>
        <translation>背景 {color}</translation>
    </message>
    <message>
        <source>The service&apos;s default, #000000</source>
        <translation>服务的默认值，#000000</translation>
    </message>
    <message>
        <source>Change the background colour</source>
        <translation>更改背景颜色</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>New recording</source>
        <translation>新建录制</translation>
    </message>
    <message>
        <source>Save as a new profile</source>
        <translation>另存为新方案</translation>
    </message>
    <message>
        <source>Open a profile file…</source>
        <translation>打开方案文件…</translation>
    </message>
    <message>
        <source>Import a body, cURL or collection…</source>
        <translation>导入请求体、cURL 或集合…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy what will be sent</source>
        <translation>复制将要发送的内容</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>请求记录</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Language: as the system</source>
        <translation>语言：跟随系统</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>语言：English</translation>
    </message>
    <message>
        <source>Language: 简体中文</source>
        <translation>语言：简体中文</translation>
    </message>
    <message>
        <source>Acquire and start</source>
        <translation>获取资源并开始录制</translation>
    </message>
    <message>
        <source>Stop the current recording</source>
        <translation>停止当前录制</translation>
    </message>
    <message>
        <source>Stop without waiting for the files</source>
        <translation>停止，不等待文件</translation>
    </message>
    <message>
        <source>Change subscriptions, pause, push or credentials…</source>
        <translation>更改订阅、暂停、推流或凭据…</translation>
    </message>
    <message>
        <source>Paste a notification…</source>
        <translation>粘贴通知…</translation>
    </message>
    <message>
        <source>Start a backup recorder…</source>
        <translation>启动备份录制…</translation>
    </message>
    <message>
        <source>Query now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Pause polling</source>
        <translation>暂停轮询</translation>
    </message>
    <message>
        <source>Copy identifiers</source>
        <translation>复制标识信息</translation>
    </message>
    <message>
        <source>Take in a recording of another program…</source>
        <translation>接管其他程序启动的录制…</translation>
    </message>
    <message>
        <source>Query the selected recordings</source>
        <translation>查询所选录制</translation>
    </message>
    <message>
        <source>Update the selected recordings…</source>
        <translation>更新所选录制…</translation>
    </message>
    <message>
        <source>Stop the selected recordings…</source>
        <translation>停止所选录制…</translation>
    </message>
    <message>
        <source>Apply to the recording</source>
        <translation>应用到录制</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Fit the canvas</source>
        <translation>画布适应窗口</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Try a failure in the sandbox…</source>
        <translation>在沙盒中尝试一种失败…</translation>
    </message>
    <message>
        <source>Clear traffic</source>
        <translation>清空请求记录</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Notify: a recording ended by itself</source>
        <translation>通知：录制自行结束</translation>
    </message>
    <message>
        <source>Notify: a recording does not come up</source>
        <translation>通知：录制未能启动</translation>
    </message>
    <message>
        <source>Notify: a start or stop is unclear</source>
        <translation>通知：启动或停止结果不明</translation>
    </message>
    <message>
        <source>Notify: a deadline is near</source>
        <translation>通知：即将到期</translation>
    </message>
    <message>
        <source>Notify: the network is down</source>
        <translation>通知：网络断开</translation>
    </message>
    <message>
        <source>Notify: an action on several has finished</source>
        <translation>通知：批量操作已结束</translation>
    </message>
    <message>
        <source>Sound with notifications</source>
        <translation>通知时播放声音</translation>
    </message>
    <message>
        <source>Reset window layout</source>
        <translation>重置窗口布局</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Error dictionary</source>
        <translation>错误码词典</translation>
    </message>
    <message>
        <source>What the sandbox is</source>
        <translation>沙盒是什么</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>No recording is running</source>
        <translation>没有正在运行的录制</translation>
    </message>
    <message>
        <source>No recording is selected</source>
        <translation>没有选择录制</translation>
    </message>
    <message>
        <source>No running recording is selected</source>
        <translation>未选择运行中的录制</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>尚未发送任何请求</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>Cut the region to {shape}</source>
        <translation>将区域裁成 {shape}</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CredentialsForm</name>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>America</source>
        <translation>美洲</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>Asia Pacific</source>
        <translation>亚太</translation>
    </message>
    <message>
        <source>{area} — {host}, then {next}</source>
        <translation>{area} — {host}，备用 {next}</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Makes one harmless call with these credentials. Nothing is recorded.</source>
        <translation>用这组凭据发起一次无副作用的调用，不会产生任何录制。</translation>
    </message>
    <message>
        <source>Custom endpoint</source>
        <translation>自定义地址</translation>
    </message>
    <message>
        <source>The built-in sandbox brings its own id and credentials.</source>
        <translation>内置沙盒自带 App ID 和凭据。</translation>
    </message>
    <message>
        <source>Not used: the custom endpoint takes its place</source>
        <translation>不使用：由自定义地址代替</translation>
    </message>
    <message>
        <source>No system keychain: secrets are kept until you quit</source>
        <translation>没有系统钥匙串：密钥仅保留到退出为止</translation>
    </message>
    <message>
        <source>No safe keychain: secrets are kept until you quit</source>
        <translation>没有安全的钥匙串：密钥仅保留到退出为止</translation>
    </message>
    <message>
        <source>The keychain is locked: secrets are kept until you quit</source>
        <translation>钥匙串已锁定：密钥仅保留到退出为止</translation>
    </message>
    <message>
        <source>The keychain loses data: secrets are kept until you quit</source>
        <translation>钥匙串会丢失数据：密钥仅保留到退出为止</translation>
    </message>
    <message>
        <source>Secrets are kept in the system keychain</source>
        <translation>密钥保存在系统钥匙串中</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>任何数据都不会离开这台电脑</translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>指定日期范围</translation>
    </message>
    <message>
        <source>When they began</source>
        <translation>开始于何时</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>DeadlineBars</name>
    <message>
        <source>What runs out</source>
        <translation>即将到期的期限</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Open a profile file</source>
        <translation>打开方案文件</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Own endpoint</source>
        <translation>自定义地址</translation>
    </message>
    <message>
        <source>{0} was opened from a file</source>
        <translation>已从文件打开“{0}”</translation>
    </message>
    <message>
        <source>Its secrets are not in the file: enter them before you start.</source>
        <translation>文件中不含密钥：请在开始录制前填写。</translation>
    </message>
    <message>
        <source>Not taken over, because a file may not decide it: {0}.</source>
        <translation>未采用，因为不能由文件决定：{0}。</translation>
    </message>
    <message>
        <source>The file wants requests, credentials included, to go to {0}.</source>
        <translation>该文件要求把请求连同凭据发往 {0}。</translation>
    </message>
    <message>
        <source>Use this endpoint</source>
        <translation>使用此地址</translation>
    </message>
    <message>
        <source>Keep Agora&apos;s hosts</source>
        <translation>仍用声网域名</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>The file was not opened</source>
        <translation>文件没有打开</translation>
    </message>
    <message>
        <source>Your configuration</source>
        <translation>你的配置</translation>
    </message>
    <message>
        <source>{0} is a request about a running recording</source>
        <translation>{0} 是针对运行中录制的请求</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was changed. Select a running recording of this kind, then import it again.</source>
        <translation>没有发送任何内容，也没有任何改动。请先选择一个运行中的同类录制，再重新导入。</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Normal outcome</source>
        <translation>正常结果</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation>可能的原因</translation>
    </message>
    <message>
        <source>Sending the same again</source>
        <translation>能否重试</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>文档出处</translation>
    </message>
    <message>
        <source>Where documents differ</source>
        <translation>文档不一致之处</translation>
    </message>
    <message>
        <source>Whose side: {side}</source>
        <translation>责任方：{side}</translation>
    </message>
    <message>
        <source>acquire does not accept the App ID</source>
        <translation>acquire 不接受此 App ID</translation>
    </message>
    <message>
        <source>The service does not know this App ID, or cloud recording is not switched on for it.</source>
        <translation>服务不认识此 App ID，或该项目没有开通云端录制。</translation>
    </message>
    <message>
        <source>Compare the App ID with the console, and enable cloud recording there; it takes a few minutes to work.</source>
        <translation>请与控制台中的 App ID 核对，并在控制台开通云端录制；开通后需等待几分钟才能生效。</translation>
    </message>
    <message>
        <source>The App ID was mistyped.</source>
        <translation>App ID 输入有误。</translation>
    </message>
    <message>
        <source>Cloud recording is not enabled for this project.</source>
        <translation>该项目没有开通云端录制。</translation>
    </message>
    <message>
        <source>Older pages report a service that is not enabled as code 62 and a wrong App ID as the text “invalid appid”.</source>
        <translation>旧文档中，未开通服务对应 code 62，App ID 错误对应文本“invalid appid”。</translation>
    </message>
    <message>
        <source>The channel name is not allowed</source>
        <translation>频道名不合规</translation>
    </message>
    <message>
        <source>A channel name has at most 63 bytes of letters, digits, blanks and some signs; others are refused.</source>
        <translation>频道名最多 63 字节，只能包含字母、数字、空格和部分符号。</translation>
    </message>
    <message>
        <source>Correct the channel name; it must be the one that the users have joined.</source>
        <translation>请更正频道名；它必须与用户加入的频道一致。</translation>
    </message>
    <message>
        <source>It has Chinese characters, a slash or quotation marks.</source>
        <translation>包含中文、斜杠或引号。</translation>
    </message>
    <message>
        <source>It is longer than 63 bytes.</source>
        <translation>长度超过 63 字节。</translation>
    </message>
    <message>
        <source>Older and Chinese pages report the same as code 1013. The number 401 in the body is not the HTTP status 401.</source>
        <translation>旧版和中文文档中对应 code 1013。响应体中的 401 与 HTTP 状态码 401 无关。</translation>
    </message>
    <message>
        <source>The account or project is not in service</source>
        <translation>账号或项目已停用</translation>
    </message>
    <message>
        <source>The service says that this App ID is not active.</source>
        <translation>服务表示此 App ID 不可用。</translation>
    </message>
    <message>
        <source>Check balance and project status in the console.</source>
        <translation>请在控制台查看余额和项目状态。</translation>
    </message>
    <message>
        <source>The account is overdue.</source>
        <translation>账号欠费。</translation>
    </message>
    <message>
        <source>The project is suspended.</source>
        <translation>项目被停用。</translation>
    </message>
    <message>
        <source>Too many recordings at once</source>
        <translation>同时进行的录制过多</translation>
    </message>
    <message>
        <source>This App ID has reached the number of recordings that may run at the same time.</source>
        <translation>此 App ID 同时运行的录制数已达上限。</translation>
    </message>
    <message>
        <source>Stop recordings that are no longer needed, or ask for a higher quota.</source>
        <translation>请停止不再需要的录制，或申请更高的配额。</translation>
    </message>
    <message>
        <source>Recordings that were never stopped still count, those of other programs too.</source>
        <translation>一直没有停止的录制仍会计入，包括其他程序启动的录制。</translation>
    </message>
    <message>
        <source>More recordings are needed than the quota allows.</source>
        <translation>实际需要的录制数超过了配额。</translation>
    </message>
    <message>
        <source>How many are allowed differs: 50 (200 for page recording) in today&apos;s English pages, 1000, 300 and 300 in older Chinese ones. The contract decides.</source>
        <translation>上限说法不一：现行英文文档为 50（页面录制 200），较早的中文文档为 1000、300、300。以合同约定为准。</translation>
    </message>
    <message>
        <source>acquire failed inside the service</source>
        <translation>acquire 在服务内部出错</translation>
    </message>
    <message>
        <source>No resource id was given out, and nothing is running.</source>
        <translation>没有分配 resource ID，也没有录制在运行。</translation>
    </message>
    <message>
        <source>Repeat after 3, 6 and 9 s; if it stays so, give the request id to support.</source>
        <translation>请在 3、6、9 秒后重试；仍然如此，请把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>No recorder is free</source>
        <translation>没有空闲的录制节点</translation>
    </message>
    <message>
        <source>The service found no resources for a recording; the region is full or in trouble.</source>
        <translation>服务没有找到可用的录制资源；该地区资源已满或出现故障。</translation>
    </message>
    <message>
        <source>Repeat after some seconds; then choose another area in Setup.</source>
        <translation>请几秒后重试；仍不行就在“配置”中换一个接入区域。</translation>
    </message>
    <message>
        <source>The region is full.</source>
        <translation>该区域资源已满。</translation>
    </message>
    <message>
        <source>Today&apos;s reference has 501 at acquire as “no resources”; older and Chinese pages have 501 at query as “the recording is leaving”.</source>
        <translation>现行文档中 acquire 的 501 表示“无可用资源”；旧版和中文文档中 query 的 501 表示“录制正在退出”。</translation>
    </message>
    <message>
        <source>Finding a recorder took too long</source>
        <translation>分配录制资源超时</translation>
    </message>
    <message>
        <source>The service could not reserve resources in time. Nothing is running.</source>
        <translation>服务未能及时分配资源，没有录制在运行。</translation>
    </message>
    <message>
        <source>Cloud recording is not switched on</source>
        <translation>没有开通云端录制</translation>
    </message>
    <message>
        <source>At acquire, 62 means that the project of this App ID has no cloud recording.</source>
        <translation>acquire 返回 62 表示此 App ID 的项目没有开通云端录制。</translation>
    </message>
    <message>
        <source>Enable it in the console, wait a few minutes, and try again.</source>
        <translation>请在控制台开通，等几分钟后重试。</translation>
    </message>
    <message>
        <source>The service was never enabled in the console, or only minutes ago.</source>
        <translation>控制台中没有开通，或刚刚开通不久。</translation>
    </message>
    <message>
        <source>Older and Chinese pages: 62 at acquire means “not enabled”. Today&apos;s reference lists no 62 at acquire (it has code 400 there), and 62 elsewhere is a time-out.</source>
        <translation>旧版和中文文档：acquire 的 62 表示“未开通”。现行文档的 acquire 不再列出 62（改为 code 400），其他接口的 62 表示超时。</translation>
    </message>
    <message>
        <source>Today&apos;s reference has code 401, invalid_channel_name, at acquire instead.</source>
        <translation>现行文档中 acquire 对应的是 code 401（invalid_channel_name）。</translation>
    </message>
    <message>
        <source>A value was not accepted</source>
        <translation>有一个值未被接受</translation>
    </message>
    <message>
        <source>The service names the reason in its own words; it keeps no public list of them.</source>
        <translation>服务会用自己的话给出原因，但没有公开的完整列表。</translation>
    </message>
    <message>
        <source>Correct the named field and send again; the same call would be refused again.</source>
        <translation>请更正所指的字段后重新发送；原样再发仍会被拒绝。</translation>
    </message>
    <message>
        <source>A field has a wrong type, spelling, letter case or range, or is missing.</source>
        <translation>字段的类型、拼写、大小写或取值范围有误，或缺少必填字段。</translation>
    </message>
    <message>
        <source>MP4 was asked for without HLS.</source>
        <translation>要求生成 MP4，却没有 HLS。</translation>
    </message>
    <message>
        <source>layoutConfig was given without layout 3, or layout 3 without it.</source>
        <translation>布局不是 3 却带了 layoutConfig，或布局为 3 却没有它。</translation>
    </message>
    <message>
        <source>readyTimeout is negative or not a whole number.</source>
        <translation>readyTimeout 为负数或不是整数。</translation>
    </message>
    <message>
        <source>start differs from what acquire announced</source>
        <translation>start 与 acquire 声明的参数不一致</translation>
    </message>
    <message>
        <source>acquire carried a startParameter, and start must then repeat exactly the same values.</source>
        <translation>acquire 带了 startParameter，因此 start 必须使用完全相同的参数。</translation>
    </message>
    <message>
        <source>Leave startParameter out of acquire, or acquire again and change nothing in between.</source>
        <translation>acquire 时不要带 startParameter，或重新 acquire 且中间不作任何改动。</translation>
    </message>
    <message>
        <source>A value was changed between acquire and start.</source>
        <translation>acquire 与 start 之间改动了参数。</translation>
    </message>
    <message>
        <source>The mode does not fit the resource id</source>
        <translation>录制模式与 resource ID 不匹配</translation>
    </message>
    <message>
        <source>The scene given to acquire decides which mode start may use, and these two differ.</source>
        <translation>acquire 时的 scene 决定了 start 可用的模式，而两者不一致。</translation>
    </message>
    <message>
        <source>Acquire again with the scene of this mode, then start.</source>
        <translation>请用该模式对应的 scene 重新 acquire，再 start。</translation>
    </message>
    <message>
        <source>Page recording needs scene 1, the other modes 0, postponed transcoding 2.</source>
        <translation>页面录制的 scene 为 1，其他模式为 0，延时转码为 2。</translation>
    </message>
    <message>
        <source>resourceExpiredHour is out of range</source>
        <translation>resourceExpiredHour 超出范围</translation>
    </message>
    <message>
        <source>The time for which a recording can be controlled is 1 to 720 hours.</source>
        <translation>录制可被控制的时长为 1 到 720 小时。</translation>
    </message>
    <message>
        <source>Choose 1 to 720, longer than the recording is meant to last; left out, it is 72.</source>
        <translation>请填写 1 到 720，且长于预计录制时长；不填时为 72。</translation>
    </message>
    <message>
        <source>The body could not be read</source>
        <translation>无法读取请求体</translation>
    </message>
    <message>
        <source>Although the status is 500, the fault is in the body: it is not valid JSON, or a value has the wrong type.</source>
        <translation>尽管状态码是 500，问题出在请求体：不是有效的 JSON，或某个值类型不对。</translation>
    </message>
    <message>
        <source>Check the JSON and the types of its values. Repeating it unchanged does not help.</source>
        <translation>请检查 JSON 及各值的类型。原样重试没有用。</translation>
    </message>
    <message>
        <source>A comma or bracket is missing, or a text is not in quotation marks.</source>
        <translation>缺少逗号或括号，或文本没有加引号。</translation>
    </message>
    <message>
        <source>uid is a number; it must be a string.</source>
        <translation>uid 写成了数字；它必须是字符串。</translation>
    </message>
    <message>
        <source>The form of the call was not accepted</source>
        <translation>请求的形式未被接受</translation>
    </message>
    <message>
        <source>Header, path, method or JSON were not what the service expects. This program builds them, so it is probably at fault.</source>
        <translation>标头、路径、方法或 JSON 不符合服务的要求。这些都由本程序生成，所以多半是本程序的错。</translation>
    </message>
    <message>
        <source>Look at the exchange in Traffic and compare header, path and method; then report it.</source>
        <translation>请在“请求”中核对标头、路径和方法，并反馈给我们。</translation>
    </message>
    <message>
        <source>Content-Type is not application/json;charset=utf-8.</source>
        <translation>Content-Type 不是 application/json;charset=utf-8。</translation>
    </message>
    <message>
        <source>The path lacks cloud_recording, or the method is wrong.</source>
        <translation>路径缺少 cloud_recording，或方法有误。</translation>
    </message>
    <message>
        <source>The body is not JSON.</source>
        <translation>请求体不是 JSON。</translation>
    </message>
    <message>
        <source>A proxy changed headers on the way.</source>
        <translation>代理在途中改动了标头。</translation>
    </message>
    <message>
        <source>Older and Chinese pages only. Today a wrong path or method gets the gateway&apos;s 404, “no Route matched”.</source>
        <translation>仅见于旧版和中文文档。现在路径或方法错误时，网关返回 404（“no Route matched”）。</translation>
    </message>
    <message>
        <source>The channel token has expired</source>
        <translation>频道 Token 已过期</translation>
    </message>
    <message>
        <source>The recorder cannot join, or has left. A token cannot be renewed while a recording runs.</source>
        <translation>录制端无法加入频道，或已经离开。录制过程中无法更新 Token。</translation>
    </message>
    <message>
        <source>Make a token that lasts longer than the recording, and start again.</source>
        <translation>请生成有效期长于录制时长的 Token，然后重新开始。</translation>
    </message>
    <message>
        <source>The token is valid for less time than the recording was meant to last.</source>
        <translation>Token 有效期短于预计录制时长。</translation>
    </message>
    <message>
        <source>Older and Chinese pages list it as a code without an HTTP status. Today it mostly shows as a webhook of an error and as 404 on query.</source>
        <translation>旧版和中文文档把它列为 code，但没有说明 HTTP 状态码。现在多表现为错误回调以及 query 返回 404。</translation>
    </message>
    <message>
        <source>The channel token is wrong</source>
        <translation>频道 Token 无效</translation>
    </message>
    <message>
        <source>The token does not fit the App ID, the channel or the recorder uid.</source>
        <translation>Token 与 App ID、频道名或录制 UID 不匹配。</translation>
    </message>
    <message>
        <source>Decode the token, compare App ID, channel and uid, and make a new one.</source>
        <translation>请解析 Token，核对 App ID、频道名和 UID，然后重新签发。</translation>
    </message>
    <message>
        <source>It was signed for another channel, uid or App ID.</source>
        <translation>签发时使用了其他频道、UID 或 App ID。</translation>
    </message>
    <message>
        <source>The App Certificate was changed or switched off.</source>
        <translation>App 证书已更换或停用。</translation>
    </message>
    <message>
        <source>There is no token although the App Certificate is enabled.</source>
        <translation>已启用 App 证书，却没有传 Token。</translation>
    </message>
    <message>
        <source>The identifiers do not belong together</source>
        <translation>标识信息不匹配</translation>
    </message>
    <message>
        <source>App ID, channel or recorder uid is not the one the resource id was made for, or a parameter is wrong.</source>
        <translation>App ID、频道名或录制 UID 与获取 resource ID 时不一致，或参数有误。</translation>
    </message>
    <message>
        <source>Use the same App ID, channel and recorder uid in every call of a recording.</source>
        <translation>同一录制的各次请求请使用相同的 App ID、频道名和录制 UID。</translation>
    </message>
    <message>
        <source>start used another channel or uid than acquire.</source>
        <translation>start 与 acquire 使用了不同的频道名或 UID。</translation>
    </message>
    <message>
        <source>Older and Chinese pages: mismatch or wrong parameter. A community list says “recording in progress”; official pages do not. Today&apos;s reference does not list it.</source>
        <translation>旧版和中文文档：不匹配或参数错误。社区整理的列表称其为“录制进行中”，官方没有这一说法。现行文档未列出。</translation>
    </message>
    <message>
        <source>The resource id is damaged</source>
        <translation>resource ID 已损坏</translation>
    </message>
    <message>
        <source>The service cannot read it; it was cut or changed on its way, or comes from another environment.</source>
        <translation>服务无法读取它：可能在途中被截断或改动，或来自另一个环境。</translation>
    </message>
    <message>
        <source>Keep resource ids whole. If the original is lost, acquire again.</source>
        <translation>请完整保存 resource ID。原值丢失时请重新 acquire。</translation>
    </message>
    <message>
        <source>It was shortened or percent-encoded when it was stored.</source>
        <translation>保存时被截断或做了 URL 编码。</translation>
    </message>
    <message>
        <source>It belongs to another environment, such as the sandbox.</source>
        <translation>它属于另一个环境，例如沙盒。</translation>
    </message>
    <message>
        <source>Older and Chinese pages only; today&apos;s reference gives no code for it.</source>
        <translation>仅见于旧版和中文文档；现行文档没有对应的 code。</translation>
    </message>
    <message>
        <source>The App ID was not accepted</source>
        <translation>App ID 未被接受</translation>
    </message>
    <message>
        <source>A text without a code: the service does not know this App ID, or cloud recording is not switched on for it.</source>
        <translation>只有文本、没有 code：服务不认识此 App ID，或该项目没有开通云端录制。</translation>
    </message>
    <message>
        <source>Compare the App ID with the console. If it is right and enabled, give the request id to support.</source>
        <translation>请与控制台中的 App ID 核对。确认无误且已开通时，请把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>Older and Chinese pages only. Today the gateway says “appid is invalid”, and acquire has code 400, invalid_appid.</source>
        <translation>仅见于旧版和中文文档。现在网关返回“appid is invalid”，acquire 返回 code 400（invalid_appid）。</translation>
    </message>
    <message>
        <source>The customer id and secret were not accepted</source>
        <translation>客户 ID 和客户密钥未被接受</translation>
    </message>
    <message>
        <source>The service knows no such pair. It is the pair of the RESTful API page, not the App ID and its certificate.</source>
        <translation>服务不认识这组凭据。应使用控制台 RESTful API 页面上的客户 ID 和客户密钥，而不是 App ID 和 App 证书。</translation>
    </message>
    <message>
        <source>Enter customer id and secret again, both from the account that owns the App ID.</source>
        <translation>请重新填写客户 ID 和客户密钥，两者都必须属于 App ID 所在的账号。</translation>
    </message>
    <message>
        <source>A blank or line end was copied with the secret.</source>
        <translation>复制密钥时带上了空格或换行。</translation>
    </message>
    <message>
        <source>The pair was deleted in the console; its secret can be downloaded only once.</source>
        <translation>这组凭据已在控制台删除；密钥只能下载一次。</translation>
    </message>
    <message>
        <source>This recording is already running</source>
        <translation>这个录制已在运行</translation>
    </message>
    <message>
        <source>start arrived twice for the same resource id; the first one worked and its recording runs.</source>
        <translation>同一个 resource ID 收到了两次 start；第一次已经成功，录制正在运行。</translation>
    </message>
    <message>
        <source>Do not start again. Use the sid of the first answer; if it was lost, look for it in the names of new files.</source>
        <translation>不要再次 start。请沿用第一次响应中的 sid；如果已丢失，可从云存储中新文件的文件名里找回。</translation>
    </message>
    <message>
        <source>start was repeated after a time-out, and the first one had arrived.</source>
        <translation>超时后重发了 start，而第一次其实已经到达。</translation>
    </message>
    <message>
        <source>The reference calls it “already running”, the published SDKs treat it as an error. It is neither a new recording nor a failed one.</source>
        <translation>文档称其为“已在运行”，而公开的 SDK 把它当作错误。它既不是新的录制，也不是失败。</translation>
    </message>
    <message>
        <source>The start failed with a code that is not documented (15)</source>
        <translation>启动失败，错误码没有写在文档里 (15)</translation>
    </message>
    <message>
        <source>It is known only from a public report of a start that failed; the sid was empty.</source>
        <translation>只见于一则启动失败的公开反馈，其中 sid 为空。</translation>
    </message>
    <message>
        <source>Check storage keys and token. Query if there is a sid, and give the request id to support.</source>
        <translation>请检查云存储密钥和 Token。如果有 sid，请查询一次，并把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>Unknown. In that report the body was complete, and nobody had checked its values.</source>
        <translation>原因不明。该反馈中请求体是完整的，但各项取值未经核实。</translation>
    </message>
    <message>
        <source>Such a recording is already running</source>
        <translation>这样的录制已在运行</translation>
    </message>
    <message>
        <source>Two recordings cannot share App ID, channel and recorder uid, and one with these is running. It may be your own earlier start.</source>
        <translation>两个录制不能使用相同的 App ID、频道名和录制 UID，而这样的录制正在运行，也可能就是你之前的那次 start。</translation>
    </message>
    <message>
        <source>Find the other recording and query or stop it. Another recorder uid makes a second recording, which is billed as well.</source>
        <translation>请找到另一个录制并查询或停止它。换一个录制 UID 会产生第二个录制，同样计费。</translation>
    </message>
    <message>
        <source>An earlier recording was never stopped, perhaps from another computer.</source>
        <translation>之前的录制一直没有停止，可能是从另一台电脑开始的。</translation>
    </message>
    <message>
        <source>An earlier start arrived, although its answer was lost.</source>
        <translation>之前的 start 已经到达，只是响应丢失了。</translation>
    </message>
    <message>
        <source>A repeated start with the same resource id answers 201 with code 7; code 53 comes when the resource id is another one. A community list gives 432 the meaning “in progress”; official pages do not.</source>
        <translation>相同 resource ID 重复 start 返回 201 和 code 7；resource ID 不同时才返回 code 53。社区整理的列表称 432 为“录制进行中”，官方文档没有这一说法。</translation>
    </message>
    <message>
        <source>The resource id has expired</source>
        <translation>resource ID 已过期</translation>
    </message>
    <message>
        <source>A resource id must be used within 5 minutes, best within 2 seconds.</source>
        <translation>resource ID 必须在 5 分钟内使用，最好在 2 秒内。</translation>
    </message>
    <message>
        <source>Acquire again and start at once. If an earlier start with the old id may have arrived, look for its recording first.</source>
        <translation>请重新 acquire 并立即 start。如果之前用旧 resource ID 发出的 start 可能已到达，请先查找那个录制。</translation>
    </message>
    <message>
        <source>Too much time passed between acquire and start.</source>
        <translation>acquire 与 start 之间间隔过久。</translation>
    </message>
    <message>
        <source>Older and Chinese pages only; today&apos;s reference gives the limit of 5 minutes and no code for it.</source>
        <translation>仅见于旧版和中文文档；现行文档写明 5 分钟的限制，但没有给出对应的 code。</translation>
    </message>
    <message>
        <source>No recorder could be given to this start</source>
        <translation>无法为这次 start 分配录制节点</translation>
    </message>
    <message>
        <source>The service found no free recorder for this resource id.</source>
        <translation>服务没有为该 resource ID 找到空闲的录制节点。</translation>
    </message>
    <message>
        <source>Acquire and start again with the same recorder uid: should the first start run after all, code 53 says so.</source>
        <translation>请用相同的录制 UID 重新 acquire 和 start：如果第一次其实已在运行，会返回 code 53。</translation>
    </message>
    <message>
        <source>The service finds no recorder for this recording</source>
        <translation>服务找不到该录制的节点</translation>
    </message>
    <message>
        <source>It failed right after start, has ended, or is moving to another server. A move takes up to 90 s, and the recording goes on after it.</source>
        <translation>录制可能在 start 之后立即失败、已经结束，或正在迁移服务器。迁移最多需要 90 秒，之后录制会继续。</translation>
    </message>
    <message>
        <source>Query again after 5, 10 and 15 s. After 90 s of nothing but 404 it has ended; to go on, start a new one with another recorder uid.</source>
        <translation>请在 5、10、15 秒后再次查询。持续 404 达 90 秒即视为已结束；要继续录制，请换一个录制 UID 重新开始。</translation>
    </message>
    <message>
        <source>It never came up: storage, token, layout, a uid used twice, or a page that cannot be reached.</source>
        <translation>从未真正启动：云存储、Token、布局有误，UID 冲突，或页面无法访问。</translation>
    </message>
    <message>
        <source>It ended: stop, idle exit, longest duration, or removal from the channel.</source>
        <translation>已经结束：stop、空闲退出、达到最大时长或被移出频道。</translation>
    </message>
    <message>
        <source>The mode, sid or resource id in the path belongs to another recording.</source>
        <translation>路径中的模式、sid 或 resource ID 属于另一个录制。</translation>
    </message>
    <message>
        <source>Some real answers carry no reason; the text then stands in serverResponse.payload.message.</source>
        <translation>部分实际响应没有 reason，文本位于 serverResponse.payload.message。</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>没有录到任何内容</translation>
    </message>
    <message>
        <source>The recording has stopped without a file, because it received no picture and no sound.</source>
        <translation>录制已停止，因为没有收到画面和声音，所以没有文件。</translation>
    </message>
    <message>
        <source>Normal if nobody published. Otherwise compare channel name, channel type, subscriptions and encryption.</source>
        <translation>如果没有人发流，这是正常的。否则请核对频道名、频道场景、订阅名单和加密设置。</translation>
    </message>
    <message>
        <source>Nobody published in the channel.</source>
        <translation>频道内没有人发流。</translation>
    </message>
    <message>
        <source>The channel name, the channel type, the subscription lists or the encryption do not match.</source>
        <translation>频道名、频道场景、订阅名单或加密设置不一致。</translation>
    </message>
    <message>
        <source>The recording is already ending</source>
        <translation>录制正在结束</translation>
    </message>
    <message>
        <source>There is nothing left to stop: the recorder is on its way out and closes its files.</source>
        <translation>已经没有可停止的内容：录制正在退出并收尾文件。</translation>
    </message>
    <message>
        <source>Nothing to do; its files follow in your storage.</source>
        <translation>无需操作；文件稍后会出现在你的云存储中。</translation>
    </message>
    <message>
        <source>stop was sent twice.</source>
        <translation>stop 发送了两次。</translation>
    </message>
    <message>
        <source>Idle exit came at the same moment.</source>
        <translation>恰好同时发生了空闲退出。</translation>
    </message>
    <message>
        <source>The recorder was removed from the channel.</source>
        <translation>录制端被移出了频道。</translation>
    </message>
    <message>
        <source>Stopped, still uploading</source>
        <translation>已停止，仍在上传</translation>
    </message>
    <message>
        <source>The recording has stopped; its files were not all in your storage within 20 s. The upload goes on.</source>
        <translation>录制已停止，但 20 秒内没有把全部文件上传到你的云存储，上传仍在继续。</translation>
    </message>
    <message>
        <source>Look into the bucket in some minutes (20 are normal). Stop without waiting avoids this message.</source>
        <translation>请几分钟后查看 Bucket（20 分钟内都属正常）。停止时不等待上传就不会出现这条提示。</translation>
    </message>
    <message>
        <source>The files are large.</source>
        <translation>文件较大。</translation>
    </message>
    <message>
        <source>The bucket is far from the recording server, or slow.</source>
        <translation>Bucket 离录制服务器较远，或响应较慢。</translation>
    </message>
    <message>
        <source>Which HTTP status comes with it is not documented; it can be 200 or 206.</source>
        <translation>文档没有说明对应的 HTTP 状态码，可能是 200 或 206。</translation>
    </message>
    <message>
        <source>The service timed out inside</source>
        <translation>服务内部超时</translation>
    </message>
    <message>
        <source>The call reached the service, and one of its parts did not answer in time. It may have been carried out.</source>
        <translation>请求到达了服务，但其中某个部分没有及时响应。请求可能已被执行。</translation>
    </message>
    <message>
        <source>Query after some seconds to see what has happened; calls that only read may be repeated.</source>
        <translation>请等几秒后查询实际结果；只读的请求可以重试。</translation>
    </message>
    <message>
        <source>The way between gateway and recorder is disturbed.</source>
        <translation>网关与录制节点之间的网络异常。</translation>
    </message>
    <message>
        <source>At start it comes with status 500 or 504, elsewhere with 504. At acquire, older and Chinese pages give 62 another meaning: the service is not enabled.</source>
        <translation>start 时对应状态码 500 或 504，其他接口为 504。在 acquire 中，旧版和中文文档赋予 62 另一含义：未开通服务。</translation>
    </message>
    <message>
        <source>The service has not finished this call</source>
        <translation>服务还没有处理完这次请求</translation>
    </message>
    <message>
        <source>It arrived, but the answer from inside the service was late. It may still be carried out.</source>
        <translation>请求已经到达，但服务内部的响应迟了，仍有可能被执行。</translation>
    </message>
    <message>
        <source>Wait some seconds and query. A start may only be repeated with the same resource id and the same values.</source>
        <translation>请等几秒再查询。start 只能用相同的 resource ID 和相同的参数重试。</translation>
    </message>
    <message>
        <source>The network inside the service was disturbed for a moment.</source>
        <translation>服务内部网络短暂抖动。</translation>
    </message>
    <message>
        <source>The recording is just leaving</source>
        <translation>录制正在离开频道</translation>
    </message>
    <message>
        <source>It has been asked to stop and is closing its files.</source>
        <translation>已经收到停止请求，正在收尾文件。</translation>
    </message>
    <message>
        <source>Nothing to do; a moment later the service will not find it any more.</source>
        <translation>无需操作；片刻之后服务就查不到它了。</translation>
    </message>
    <message>
        <source>The query came right after stop.</source>
        <translation>stop 之后立即查询。</translation>
    </message>
    <message>
        <source>Older and Chinese pages have 501 at query as “leaving”, without an HTTP status. Today&apos;s reference has 501 only at acquire, as “no resources”.</source>
        <translation>旧版和中文文档中 query 的 501 表示“正在退出”，没有说明 HTTP 状态码；现行文档只在 acquire 中列出 501，表示“无可用资源”。</translation>
    </message>
    <message>
        <source>App ID or sid does not belong to the resource id</source>
        <translation>App ID 或 sid 与 resource ID 不匹配</translation>
    </message>
    <message>
        <source>The three must come from one recording, and one of them does not.</source>
        <translation>三者必须来自同一个录制，而其中有一项不是。</translation>
    </message>
    <message>
        <source>Keep App ID, resource id and sid together as they came, and send them so.</source>
        <translation>请将 App ID、resource ID 和 sid 作为一条记录保存，并配套使用。</translation>
    </message>
    <message>
        <source>Values of two recordings were mixed.</source>
        <translation>混用了两个录制的值。</translation>
    </message>
    <message>
        <source>The profile&apos;s App ID was changed after the recording had started.</source>
        <translation>录制开始之后，方案的 App ID 被改动过。</translation>
    </message>
    <message>
        <source>The layout was not accepted</source>
        <translation>布局未被接受</translation>
    </message>
    <message>
        <source>A field is in the wrong place, or a number lies outside the canvas. The picture stays as it was.</source>
        <translation>某个字段位置不对，或某个数值超出画布。画面保持不变。</translation>
    </message>
    <message>
        <source>Open the layout, mend the region that is marked, and apply it again.</source>
        <translation>请打开布局，修正标出的区域，然后重新应用。</translation>
    </message>
    <message>
        <source>Layout fields stand directly below clientRequest here, not in transcodingConfig.</source>
        <translation>这里的布局字段应直接放在 clientRequest 下，而不是 transcodingConfig 里。</translation>
    </message>
    <message>
        <source>A coordinate lies outside 0 to 1.</source>
        <translation>坐标超出 0 到 1 的范围。</translation>
    </message>
    <message>
        <source>The custom layout (3) came without layoutConfig.</source>
        <translation>自定义布局 (3) 没有 layoutConfig。</translation>
    </message>
    <message>
        <source>Older and Chinese pages only; today&apos;s reference has code 2 for every wrong parameter.</source>
        <translation>仅见于旧版和中文文档；现行文档中参数错误一律为 code 2。</translation>
    </message>
    <message>
        <source>The service failed</source>
        <translation>服务出错</translation>
    </message>
    <message>
        <source>The service reports a fault of its own. Whether it carried out the call is not certain; a code in the body says more.</source>
        <translation>服务报告了自身的故障。请求是否已执行并不确定，响应体中的 code 会给出更多信息。</translation>
    </message>
    <message>
        <source>Repeat after 3, 6 and 9 s. If it stays so, give the request id to support. With code 2, correct the body instead.</source>
        <translation>请在 3、6、9 秒后重试；仍然如此，请把 request ID 提供给技术支持。code 为 2 时应更正请求体。</translation>
    </message>
    <message>
        <source>No recorder was free (502, or 501 at acquire).</source>
        <translation>没有空闲的录制节点（502，acquire 时为 501）。</translation>
    </message>
    <message>
        <source>A part of the service timed out (62, 504).</source>
        <translation>服务内部超时（62、504）。</translation>
    </message>
    <message>
        <source>Rarely: the body was not valid (2).</source>
        <translation>极少数情况：请求体无效（2）。</translation>
    </message>
    <message>
        <source>501 came as a status; it is a code of the body</source>
        <translation>501 被当作状态码返回；它本是响应体中的 code</translation>
    </message>
    <message>
        <source>No document names 501 as an HTTP status. As a code it means two things: at acquire no resources, at query that the recording is leaving.</source>
        <translation>没有文档把 501 列为 HTTP 状态码。作为 code 它有两种含义：acquire 时表示没有可用资源，query 时表示录制正在退出。</translation>
    </message>
    <message>
        <source>Look at the code in the body.</source>
        <translation>请查看响应体中的 code。</translation>
    </message>
    <message>
        <source>Something in between copied the code into the status.</source>
        <translation>中间环节把 code 复制到了状态码。</translation>
    </message>
    <message>
        <source>A proxy does not support the method.</source>
        <translation>代理不支持该方法。</translation>
    </message>
    <message>
        <source>The gateway could not reach the service</source>
        <translation>网关无法连接后端服务</translation>
    </message>
    <message>
        <source>The front door answered, the recording service behind it did not. A page in HTML may also come from a proxy.</source>
        <translation>网关有响应，但后面的录制服务没有。如果响应是 HTML 页面，也可能来自代理。</translation>
    </message>
    <message>
        <source>Repeat after some seconds; if it stays so, choose another area in Setup.</source>
        <translation>请几秒后重试；仍然如此就在“配置”中换一个接入区域。</translation>
    </message>
    <message>
        <source>The region is in trouble.</source>
        <translation>该区域出现故障。</translation>
    </message>
    <message>
        <source>The service is being upgraded.</source>
        <translation>服务正在升级。</translation>
    </message>
    <message>
        <source>The service is not available at the moment</source>
        <translation>服务暂不可用</translation>
    </message>
    <message>
        <source>It is overloaded or under maintenance.</source>
        <translation>服务过载，或正在维护。</translation>
    </message>
    <message>
        <source>Wait as long as the Retry-After header says, if there is one; then choose another area in Setup.</source>
        <translation>如果有 Retry-After 标头，请按其要求等待；仍不行就在“配置”中换一个接入区域。</translation>
    </message>
    <message>
        <source>The service did not answer its gateway in time</source>
        <translation>服务没有及时响应网关</translation>
    </message>
    <message>
        <source>The gateway gave up waiting. The call may have been carried out all the same; usually the body says code 62.</source>
        <translation>网关放弃了等待。请求仍可能已经执行；响应体中通常是 code 62。</translation>
    </message>
    <message>
        <source>Query after 5, 10, 15 and 30 s. After a stop, a lasting 404 means that it has ended.</source>
        <translation>请在 5、10、15、30 秒后查询。stop 之后如果持续 404，说明已经结束。</translation>
    </message>
    <message>
        <source>The service behind the gateway is not available for a moment.</source>
        <translation>后端服务暂时不可用。</translation>
    </message>
    <message>
        <source>A stop was waiting for the upload.</source>
        <translation>stop 正在等待上传。</translation>
    </message>
    <message>
        <source>The call was accepted</source>
        <translation>请求已被受理</translation>
    </message>
    <message>
        <source>The service has taken the call. For start this is all it says: whether the recorder comes up shows only in later queries.</source>
        <translation>服务已受理请求。对 start 而言仅此而已：录制是否真正开始，要靠之后的查询确认。</translation>
    </message>
    <message>
        <source>After start, query until status 4 or 5 is reached; 90 s without either count as failed.</source>
        <translation>start 之后请持续查询，直到状态为 4 或 5；90 秒内未达到即视为启动失败。</translation>
    </message>
    <message>
        <source>start came twice: it is already running</source>
        <translation>start 重复发送：录制已在运行</translation>
    </message>
    <message>
        <source>The recording of this resource id runs already, and no second one was started. The answer does not have to name the sid.</source>
        <translation>该 resource ID 的录制已在运行，没有启动第二个录制。响应中不一定带有 sid。</translation>
    </message>
    <message>
        <source>The service has only partly done this</source>
        <translation>服务只完成了一部分</translation>
    </message>
    <message>
        <source>The call reached the service, and its outcome is not settled. This is not a success; the code in the body says what is missing.</source>
        <translation>请求已到达服务，但结果尚未确定。这不代表成功，具体情况见响应体中的 code。</translation>
    </message>
    <message>
        <source>Read the code. Without one, wait some seconds and query.</source>
        <translation>请查看 code；没有 code 时，等几秒后查询。</translation>
    </message>
    <message>
        <source>Code 65: an answer inside the service was late.</source>
        <translation>code 65：服务内部响应超时。</translation>
    </message>
    <message>
        <source>Code 435, at stop: nothing was recorded.</source>
        <translation>code 435（stop）：没有录到任何内容。</translation>
    </message>
    <message>
        <source>Older pages also use it for files that are still being uploaded or a recorder that is just ending; today&apos;s reference knows codes 65 and 435 only.</source>
        <translation>旧文档还用它表示文件尚未传完或录制正在退出；现行文档只列出 code 65 和 435。</translation>
    </message>
    <message>
        <source>The service refused the call</source>
        <translation>服务拒绝了这次请求</translation>
    </message>
    <message>
        <source>The call is wrong, or the account may not make it. The code and the reason in the body say which.</source>
        <translation>请求有误，或账号无权发起该请求，具体原因见响应体中的 code 和 reason。</translation>
    </message>
    <message>
        <source>Correct what the reason names, then send it again.</source>
        <translation>请按 reason 更正后再发送。</translation>
    </message>
    <message>
        <source>The App ID is unknown, or cloud recording is not enabled for it.</source>
        <translation>App ID 无效，或没有开通云端录制。</translation>
    </message>
    <message>
        <source>At acquire: the account is not in service, or its quota is used up.</source>
        <translation>acquire 时：账号状态异常，或配额已用完。</translation>
    </message>
    <message>
        <source>The gateway does not accept the App ID</source>
        <translation>网关不接受此 App ID</translation>
    </message>
    <message>
        <source>The App ID in the address is malformed, unknown, or without cloud recording. The call has not reached the recording service.</source>
        <translation>地址中的 App ID 格式错误、不存在或未开通云端录制，请求没有到达录制服务。</translation>
    </message>
    <message>
        <source>The customer id and secret belong to another account.</source>
        <translation>客户 ID 和客户密钥属于另一个账号。</translation>
    </message>
    <message>
        <source>Older and Chinese pages have the text “invalid appid” for this, and at acquire today&apos;s reference has code 400, invalid_appid.</source>
        <translation>旧版和中文文档中对应的文本是“invalid appid”；现行文档在 acquire 中列出的是 code 400（invalid_appid）。</translation>
    </message>
    <message>
        <source>The service saw no valid credentials</source>
        <translation>服务没有看到有效的凭据</translation>
    </message>
    <message>
        <source>The Authorization header is missing or wrong. It needs the customer id and secret, not the App ID and its certificate.</source>
        <translation>Authorization 请求头缺失或有误。应使用客户 ID 和客户密钥，而不是 App ID 和 App 证书。</translation>
    </message>
    <message>
        <source>The header is missing, or a proxy removes it.</source>
        <translation>请求头缺失，或被代理移除。</translation>
    </message>
    <message>
        <source>The word Basic or the blank after it is missing.</source>
        <translation>缺少 Basic 或其后的空格。</translation>
    </message>
    <message>
        <source>Access is refused</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>The official tables do not list this status. It is known from projects without cloud recording and from company firewalls.</source>
        <translation>官方状态码表没有列出这个状态码，常见于未开通云端录制的项目和公司防火墙。</translation>
    </message>
    <message>
        <source>Check that cloud recording is enabled. Without a request id, ask whoever runs the network.</source>
        <translation>请确认已开通云端录制。如果响应中没有 request ID，请联系网络管理员。</translation>
    </message>
    <message>
        <source>A proxy or firewall answered instead of the service; then the request id is missing.</source>
        <translation>代理或防火墙代替服务返回了响应；此时没有 request ID。</translation>
    </message>
    <message>
        <source>A community list says “not enabled” for 403. Officially that is status 400: at acquire code 400 or, in older pages, code 62.</source>
        <translation>社区整理的列表称 403 为“未开通”；官方文档中，未开通对应状态码 400：acquire 的 code 400，旧文档为 code 62。</translation>
    </message>
    <message>
        <source>The gateway does not know this address</source>
        <translation>网关不认识这个地址</translation>
    </message>
    <message>
        <source>No such path and method exists, so the call never reached the recording service. This says nothing about any recording.</source>
        <translation>不存在这样的路径和方法，请求没有到达录制服务。这与录制是否存在无关。</translation>
    </message>
    <message>
        <source>Check the endpoint. If it is right, compare method and path with the exchange in Traffic.</source>
        <translation>请检查服务地址；如果无误，请在“请求”中核对方法和路径。</translation>
    </message>
    <message>
        <source>GET instead of POST, or the reverse.</source>
        <translation>应使用 POST 却用了 GET，或相反。</translation>
    </message>
    <message>
        <source>A path is misspelt or has the wrong letter case (updateLayout, resourceid, cloud_recording).</source>
        <translation>路径拼写或大小写有误（updateLayout、resourceid、cloud_recording）。</translation>
    </message>
    <message>
        <source>A resource id or sid was empty.</source>
        <translation>resource ID 或 sid 为空。</translation>
    </message>
    <message>
        <source>The endpoint is wrong, or a proxy changes the path.</source>
        <translation>服务地址有误，或代理改动了路径。</translation>
    </message>
    <message>
        <source>Older pages answer a path without cloud_recording and a wrong method with code 8 instead.</source>
        <translation>旧文档中，路径缺少 cloud_recording 或方法错误时返回的是 code 8。</translation>
    </message>
    <message>
        <source>The recording does not answer</source>
        <translation>录制没有响应</translation>
    </message>
    <message>
        <source>Two things answer 404: the gateway (wrong address, “no Route matched”) and the service (no such recording, code 404). Only the text or the code tells them apart.</source>
        <translation>有两种 404：网关的 404（地址错误，“no Route matched”）和服务的 404（没有该录制，code 404），只能凭文本或 code 区分。</translation>
    </message>
    <message>
        <source>Something in between blocks this kind of call</source>
        <translation>中间环节拦截了这类请求</translation>
    </message>
    <message>
        <source>The service answers a wrong method with 404, never with 405. A proxy or firewall sent this.</source>
        <translation>方法错误时服务返回 404，从不返回 405。这个响应来自代理或防火墙。</translation>
    </message>
    <message>
        <source>Ask whoever runs the network to allow GET and POST to the API host.</source>
        <translation>请网络管理员放行到 API 域名的 GET 和 POST 请求。</translation>
    </message>
    <message>
        <source>A proxy blocks GET or POST to the API host.</source>
        <translation>代理拦截了到 API 域名的 GET 或 POST 请求。</translation>
    </message>
    <message>
        <source>Something in between gave up waiting</source>
        <translation>中间环节放弃了等待</translation>
    </message>
    <message>
        <source>A proxy or the gateway ended the call before the service had answered. The service may still carry it out.</source>
        <translation>在服务响应之前，代理或网关就结束了请求。服务仍可能执行了它。</translation>
    </message>
    <message>
        <source>Query to see what has happened. Stop without waiting for the upload avoids it.</source>
        <translation>请查询实际结果。停止时不等待上传（async_stop）可以避免。</translation>
    </message>
    <message>
        <source>The network is slow.</source>
        <translation>网络较慢。</translation>
    </message>
    <message>
        <source>A stop that waits for the upload went through a proxy with a short limit.</source>
        <translation>等待上传的 stop 经过了时限较短的代理。</translation>
    </message>
    <message>
        <source>Another recording is in the way</source>
        <translation>与另一个录制冲突</translation>
    </message>
    <message>
        <source>The service does not use this status; it reports such conflicts as 400 with code 53. Treat it the same way.</source>
        <translation>服务不使用这个状态码，此类冲突以 400 加 code 53 表示。按 code 53 处理即可。</translation>
    </message>
    <message>
        <source>Query or stop the other recording, or use another recorder uid.</source>
        <translation>请查询或停止另一个录制，或换一个录制 UID。</translation>
    </message>
    <message>
        <source>A recording with the same App ID, channel and recorder uid is running.</source>
        <translation>App ID、频道名和录制 UID 都相同的录制正在运行。</translation>
    </message>
    <message>
        <source>A proxy sent this answer.</source>
        <translation>该响应来自代理。</translation>
    </message>
    <message>
        <source>The call is too large</source>
        <translation>请求体过大</translation>
    </message>
    <message>
        <source>The gateway or a proxy did not take a body of this size.</source>
        <translation>网关或代理没有接受这么大的请求体。</translation>
    </message>
    <message>
        <source>Shorten the lists. Images are given as addresses, not as data.</source>
        <translation>请缩短列表。图片应填写地址，而不是数据。</translation>
    </message>
    <message>
        <source>Lists are very long, or an image was put into the body.</source>
        <translation>列表过长，或把图片放进了请求体。</translation>
    </message>
    <message>
        <source>The content type was not accepted</source>
        <translation>内容类型未被接受</translation>
    </message>
    <message>
        <source>The service reports a wrong Content-Type as code 8. This status comes from something in between or a newer version.</source>
        <translation>Content-Type 有误时，服务以 code 8 表示。这个状态码来自中间环节或更新的版本。</translation>
    </message>
    <message>
        <source>Send application/json;charset=utf-8, and check what a proxy makes of it.</source>
        <translation>请发送 application/json;charset=utf-8，并检查代理是否改动了它。</translation>
    </message>
    <message>
        <source>Content-Type is missing, is not JSON, or was changed on its way.</source>
        <translation>Content-Type 缺失、不是 JSON，或在途中被改动。</translation>
    </message>
    <message>
        <source>Too many calls in a second</source>
        <translation>每秒请求次数过多</translation>
    </message>
    <message>
        <source>The service takes 10 calls a second for one App ID, counted over every program that uses it. This call was not carried out.</source>
        <translation>同一 App ID 每秒最多 10 次请求，使用它的所有程序合并计算。这次请求没有被执行。</translation>
    </message>
    <message>
        <source>Wait at least 1 s and spread the queries; ask for a higher quota if it stays so.</source>
        <translation>请至少等待 1 秒，并错开查询时间；长期如此可申请提高配额。</translation>
    </message>
    <message>
        <source>Many recordings are queried at the same moment.</source>
        <translation>同一时刻查询了许多录制。</translation>
    </message>
    <message>
        <source>Programs repeat their calls all at once after an outage.</source>
        <translation>故障恢复后，各程序同时重试。</translation>
    </message>
    <message>
        <source>The limit counts per App ID according to the newer pages, per account according to the overview.</source>
        <translation>较新的页面称按 App ID 计算，API 概览页称按账号计算。</translation>
    </message>
    <message>
        <source>432 came as a status; it is a code of the body</source>
        <translation>432 被当作状态码返回；它本是响应体中的 code</translation>
    </message>
    <message>
        <source>No document names 432 as an HTTP status. It says that the identifiers do not belong together, or that a field is wrong.</source>
        <translation>没有文档把 432 列为 HTTP 状态码。它表示标识信息不匹配，或某个字段有误。</translation>
    </message>
    <message>
        <source>Treat it like code 432: use the same App ID, channel and recorder uid in every call of a recording.</source>
        <translation>按 code 432 处理：同一录制的各次请求使用相同的 App ID、频道名和录制 UID。</translation>
    </message>
    <message>
        <source>433 came as a status; it is a code of the body</source>
        <translation>433 被当作状态码返回；它本是响应体中的 code</translation>
    </message>
    <message>
        <source>No document names 433 as an HTTP status. It says that the resource id is older than 5 minutes.</source>
        <translation>没有文档把 433 列为 HTTP 状态码。它表示 resource ID 已超过 5 分钟。</translation>
    </message>
    <message>
        <source>Treat it like code 433: acquire again and start within 2 s.</source>
        <translation>按 code 433 处理：重新 acquire，并在 2 秒内 start。</translation>
    </message>
    <message>
        <source>May be repeated: an unused resource id costs nothing.</source>
        <translation>可以重试：未使用的 resource ID 不会产生费用。</translation>
    </message>
    <message>
        <source>Only with the same resource id and exactly the same values, and within 5 minutes of acquire.</source>
        <translation>只能用相同的 resource ID 和完全相同的参数，并在 acquire 后 5 分钟内重试。</translation>
    </message>
    <message>
        <source>May be repeated: it only reads.</source>
        <translation>可以重试：它只读取状态。</translation>
    </message>
    <message>
        <source>The same may be sent again, unless a newer change has been sent since.</source>
        <translation>可以重新发送相同内容，除非之后又发送了更新的更改。</translation>
    </message>
    <message>
        <source>The same may be sent again, unless a newer layout has been sent since.</source>
        <translation>可以重新发送相同布局，除非之后又发送了更新的布局。</translation>
    </message>
    <message>
        <source>May be repeated; code 49 or a lasting 404 then says that it has stopped.</source>
        <translation>可以重试；之后返回 code 49 或持续 404，说明已经停止。</translation>
    </message>
    <message>
        <source>There is nothing to repeat.</source>
        <translation>无需重试。</translation>
    </message>
    <message>
        <source>Do not repeat it.</source>
        <translation>不要重试。</translation>
    </message>
    <message>
        <source>Not as it is: it would be refused again. Correct it first.</source>
        <translation>不要原样重试，否则仍会被拒绝；请先更正。</translation>
    </message>
    <message>
        <source>May be repeated after a wait; a start only with the same resource id and exactly the same values.</source>
        <translation>等待后可以重试；start 只能用相同的 resource ID 和完全相同的参数。</translation>
    </message>
    <message>
        <source>Later, when the cause is gone.</source>
        <translation>等原因消除后再重试。</translation>
    </message>
    <message>
        <source>Not before it is clear what is running.</source>
        <translation>先弄清楚哪些录制在运行，再决定是否重试。</translation>
    </message>
    <message>
        <source>Not with this resource id: acquire a new one, then start.</source>
        <translation>不要再用这个 resource ID：请重新 acquire，再 start。</translation>
    </message>
    <message>
        <source>Query again; it may change by itself.</source>
        <translation>请再次查询，状态可能自行变化。</translation>
    </message>
    <message>
        <source>A new recording with another recorder uid, once the old one has surely ended.</source>
        <translation>确认原录制已结束后，换一个录制 UID 新建录制。</translation>
    </message>
    <message>
        <source>May be sent again: nothing has reached the service.</source>
        <translation>可以重新发送：没有任何内容到达服务。</translation>
    </message>
    <message>
        <source>In today&apos;s English reference.</source>
        <translation>见于现行英文文档。</translation>
    </message>
    <message>
        <source>In today&apos;s English reference and in the Chinese documentation.</source>
        <translation>见于现行英文文档和中文文档。</translation>
    </message>
    <message>
        <source>In older English pages and in the Chinese documentation; today&apos;s English reference does not list it.</source>
        <translation>见于旧版英文文档和中文文档；现行英文文档未列出。</translation>
    </message>
    <message>
        <source>In no official documentation; a list by users names it, unconfirmed.</source>
        <translation>没有官方文档列出；社区整理的列表提到过，未经证实。</translation>
    </message>
    <message>
        <source>In no documentation; known from public reports of real answers.</source>
        <translation>没有任何文档列出，只见于公开反馈中的实际响应。</translation>
    </message>
    <message>
        <source>Not documented.</source>
        <translation>没有文档列出。</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code in the body</source>
        <translation>响应体中的 code</translation>
    </message>
    <message>
        <source>Status of a recording</source>
        <translation>录制状态</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Wait {seconds} s.</source>
        <translation>依次等待 {seconds} 秒。</translation>
    </message>
    <message>
        <source>status {number}</source>
        <translation>状态 {number}</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>错误码 {code}</translation>
    </message>
    <message>
        <source>HTTP {status}</source>
        <translation>HTTP 状态码 {status}</translation>
    </message>
    <message>
        <source>HTTP {status}, code {code}</source>
        <translation>HTTP 状态码 {status}，code {code}</translation>
    </message>
    <message>
        <source>every call</source>
        <translation>所有接口</translation>
    </message>
    <message>
        <source>test of the receiver, code {code}</source>
        <translation>接收端测试，code {code}</translation>
    </message>
    <message>
        <source>event {event}, code {code}</source>
        <translation>事件 {event}，code {code}</translation>
    </message>
    <message>
        <source>event {event}, module {module}, code {code}</source>
        <translation>事件 {event}，模块 {module}，code {code}</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>The service has taken the recording and not begun yet.</source>
        <translation>服务已受理录制，但还没有开始。</translation>
    </message>
    <message>
        <source>Wait, and query again after 5 s.</source>
        <translation>请稍候，5 秒后再查询。</translation>
    </message>
    <message>
        <source>Initialised</source>
        <translation>初始化完成</translation>
    </message>
    <message>
        <source>The service has prepared the recording.</source>
        <translation>服务已完成录制的初始化。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>The parts of the recorder are starting.</source>
        <translation>录制的各个组件正在启动。</translation>
    </message>
    <message>
        <source>Partly ready</source>
        <translation>部分就绪</translation>
    </message>
    <message>
        <source>Some parts are ready, usually the uploader first. If it stays so, the recorder cannot join the channel.</source>
        <translation>部分组件已就绪，通常上传模块最先就绪。如果一直停在这里，说明录制端无法加入频道。</translation>
    </message>
    <message>
        <source>Wait up to 90 s; then check token, channel and recorder uid.</source>
        <translation>最多等待 90 秒；仍未变化请检查 Token、频道名和录制 UID。</translation>
    </message>
    <message>
        <source>Ready, nothing uploaded yet</source>
        <translation>已就绪，尚无文件上传</translation>
    </message>
    <message>
        <source>Healthy. No file has been uploaded: nobody publishes, or the first slice (15 s) is not finished.</source>
        <translation>状态正常。还没有文件上传：可能无人发流，或第一个切片（15 秒）尚未完成。</translation>
    </message>
    <message>
        <source>Nothing to do. If people publish and it stays so for more than a minute, compare channel type, subscriptions and encryption.</source>
        <translation>无需操作。如果有人发流却停留超过一分钟，请核对频道场景、订阅名单和加密设置。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Healthy. At least the first file has been uploaded.</source>
        <translation>状态正常，至少已上传第一个文件。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Asked to stop</source>
        <translation>已请求停止</translation>
    </message>
    <message>
        <source>The recorder has received a stop, or idle exit has begun.</source>
        <translation>录制端已收到停止请求，或空闲退出已经开始。</translation>
    </message>
    <message>
        <source>Nothing to do; soon the service will not find it any more (404).</source>
        <translation>无需操作；很快服务就查不到它了（404）。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>All parts of the recorder have stopped. Files may still be on their way to your storage.</source>
        <translation>录制的全部组件已停止，文件可能仍在上传到你的云存储。</translation>
    </message>
    <message>
        <source>Wait for the upload.</source>
        <translation>请等待上传完成。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>The recorder has left.</source>
        <translation>录制端已退出。</translation>
    </message>
    <message>
        <source>Look for its files in your storage.</source>
        <translation>请在云存储中查找文件。</translation>
    </message>
    <message>
        <source>The recorder stopped with a fault</source>
        <translation>录制端异常退出</translation>
    </message>
    <message>
        <source>It ended by a fault of a server, or by a setting that it could not work with. The service may move it to another server.</source>
        <translation>因服务器故障，或因无法使用的配置而结束。服务可能会将其迁移到另一台服务器。</translation>
    </message>
    <message>
        <source>Wait 90 s for it to come back. If it does not, check the settings and start a new one with another recorder uid.</source>
        <translation>请等待 90 秒看它是否恢复。如未恢复，请检查配置，并换一个录制 UID 重新开始。</translation>
    </message>
    <message>
        <source>A server failed.</source>
        <translation>服务器故障。</translation>
    </message>
    <message>
        <source>A setting, for storage or layout, cannot be used.</source>
        <translation>云存储或布局等配置无法使用。</translation>
    </message>
    <message>
        <source>An answer that no document names</source>
        <translation>文档没有列出的响应</translation>
    </message>
    <message>
        <source>Nothing is published about this HTTP status, and there is no code that would say more.</source>
        <translation>没有关于这个 HTTP 状态码的公开说明，响应中也没有可供判断的 code。</translation>
    </message>
    <message>
        <source>Look at the exchange in Traffic, and give the request id to support.</source>
        <translation>请在“请求”中查看这次请求，并把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>A code that is not documented for this call</source>
        <translation>该请求的文档没有列出这个错误码</translation>
    </message>
    <message>
        <source>Nothing is published about this code here. What is known is the HTTP status and the service&apos;s own words.</source>
        <translation>没有关于这个错误码的公开说明，已知的只有 HTTP 状态码和服务的原话。</translation>
    </message>
    <message>
        <source>A status that no document names</source>
        <translation>文档没有列出的录制状态</translation>
    </message>
    <message>
        <source>Documented are 0 to 8 and 20. What this one means is not known.</source>
        <translation>文档列出的状态为 0 到 8 和 20，这个状态的含义未知。</translation>
    </message>
    <message>
        <source>Query again; if it stays so, give the sid to support.</source>
        <translation>请再次查询；仍然如此，请把 sid 提供给技术支持。</translation>
    </message>
    <message>
        <source>A webhook code that no document names</source>
        <translation>文档没有列出的回调代码</translation>
    </message>
    <message>
        <source>Nothing is published about this code.</source>
        <translation>没有关于这个代码的公开说明。</translation>
    </message>
    <message>
        <source>Query the recording to see how it is, and give the sid to support.</source>
        <translation>请查询录制的实际状态，并把 sid 提供给技术支持。</translation>
    </message>
    <message>
        <source>The storage settings are wrong</source>
        <translation>云存储配置有误</translation>
    </message>
    <message>
        <source>The uploader cannot use the bucket. The recording itself may run and fill nothing.</source>
        <translation>上传模块无法使用该 Bucket。录制可能仍在运行，但不会产生文件。</translation>
    </message>
    <message>
        <source>Correct storage and start a new recording; a running one can only be given new credentials.</source>
        <translation>请更正云存储配置并新建录制；运行中的录制只能更新凭证。</translation>
    </message>
    <message>
        <source>Vendor, region number, bucket, keys or endpoint are wrong, or the keys may not write.</source>
        <translation>厂商、地域编号、Bucket、密钥或 endpoint 有误，或密钥没有写权限。</translation>
    </message>
    <message>
        <source>Files could not be uploaded</source>
        <translation>文件无法上传</translation>
    </message>
    <message>
        <source>The bucket did not take the files. They go to the backup cloud and are forwarded from there.</source>
        <translation>Bucket 没有接收文件。文件会先存入备份云，再从那里转存。</translation>
    </message>
    <message>
        <source>Restore access, and refresh STS credentials with update.</source>
        <translation>请恢复访问权限；STS 凭证请通过 update 刷新。</translation>
    </message>
    <message>
        <source>The permission was withdrawn, or the bucket is full or out of reach.</source>
        <translation>权限被撤销，或 Bucket 已满或不可达。</translation>
    </message>
    <message>
        <source>The STS token has expired.</source>
        <translation>STS Token 已过期。</translation>
    </message>
    <message>
        <source>The uploader could not process a file</source>
        <translation>上传模块处理文件出错</translation>
    </message>
    <message>
        <source>A fault of the service while preparing a file.</source>
        <translation>服务在处理文件时出错。</translation>
    </message>
    <message>
        <source>Give the sid to support.</source>
        <translation>请把 sid 提供给技术支持。</translation>
    </message>
    <message>
        <source>A slice is uploaded again</source>
        <translation>切片重新上传</translation>
    </message>
    <message>
        <source>The bucket failed for a moment; the slice is sent to it once more.</source>
        <translation>Bucket 短暂出错，切片会再次上传。</translation>
    </message>
    <message>
        <source>Nothing to do; if it comes often, check the bucket.</source>
        <translation>无需操作；频繁出现时请检查 Bucket。</translation>
    </message>
    <message>
        <source>A slice goes to the backup cloud</source>
        <translation>切片上传到备份云</translation>
    </message>
    <message>
        <source>The bucket failed repeatedly. The slice is kept and forwarded later.</source>
        <translation>Bucket 多次出错，切片已保存，稍后转存。</translation>
    </message>
    <message>
        <source>Check the bucket; expect event 32 instead of 31 at the end.</source>
        <translation>请检查 Bucket；结束时会收到事件 32 而不是 31。</translation>
    </message>
    <message>
        <source>The bucket is slow, full, or refuses the keys.</source>
        <translation>Bucket 较慢、已满，或拒绝了密钥。</translation>
    </message>
    <message>
        <source>Uploading took too long</source>
        <translation>上传超时</translation>
    </message>
    <message>
        <source>Not all files reached your storage in time; the rest follows from the backup cloud.</source>
        <translation>并非所有文件都及时到达云存储，其余文件会从备份云转存。</translation>
    </message>
    <message>
        <source>Wait for the files, and check the bucket.</source>
        <translation>请等待文件转存，并检查 Bucket。</translation>
    </message>
    <message>
        <source>The recording did not start in time</source>
        <translation>录制未能及时启动</translation>
    </message>
    <message>
        <source>The service could not bring up a recorder.</source>
        <translation>服务未能启动录制节点。</translation>
    </message>
    <message>
        <source>Start a new one with another recorder uid.</source>
        <translation>请换一个录制 UID 重新开始。</translation>
    </message>
    <message>
        <source>A server or the network inside the service failed.</source>
        <translation>服务器或服务内部网络故障。</translation>
    </message>
    <message>
        <source>Page recording ended normally</source>
        <translation>页面录制正常结束</translation>
    </message>
    <message>
        <source>It was stopped as asked.</source>
        <translation>已按要求停止。</translation>
    </message>
    <message>
        <source>Page recording reached its longest duration</source>
        <translation>页面录制达到最大时长</translation>
    </message>
    <message>
        <source>The time given as maxRecordingHour is over.</source>
        <translation>maxRecordingHour 设定的时长已到。</translation>
    </message>
    <message>
        <source>Start a new one if it shall go on, with a larger maxRecordingHour.</source>
        <translation>如需继续，请调大 maxRecordingHour 后重新开始。</translation>
    </message>
    <message>
        <source>The page uses something that cannot be recorded</source>
        <translation>页面使用了无法录制的功能</translation>
    </message>
    <message>
        <source>Page recording has ended because of it; event 72 names it.</source>
        <translation>页面录制因此结束，具体原因见事件 72。</translation>
    </message>
    <message>
        <source>Take it out of the page, then start again.</source>
        <translation>请从页面中去除，然后重新开始。</translation>
    </message>
    <message>
        <source>WebGL, video that is too large, or too much bandwidth.</source>
        <translation>WebGL、视频尺寸过大或带宽过高。</translation>
    </message>
    <message>
        <source>The page recorder did not start</source>
        <translation>页面录制引擎未能启动</translation>
    </message>
    <message>
        <source>A fault of the service.</source>
        <translation>服务侧故障。</translation>
    </message>
    <message>
        <source>The page was not ready in time, twice</source>
        <translation>页面两次未能及时就绪</translation>
    </message>
    <message>
        <source>With readyTimeout set, the page must report that it is ready; it did not, not even after a reload.</source>
        <translation>设置了 readyTimeout 时，页面必须上报就绪；重新加载后仍未上报。</translation>
    </message>
    <message>
        <source>Mend the page or raise readyTimeout, then start again.</source>
        <translation>请修正页面或调大 readyTimeout，然后重新开始。</translation>
    </message>
    <message>
        <source>The page never calls window.navigator.notifyReady().</source>
        <translation>页面没有调用 window.navigator.notifyReady()。</translation>
    </message>
    <message>
        <source>readyTimeout is too short.</source>
        <translation>readyTimeout 过短。</translation>
    </message>
    <message>
        <source>The page could not be opened</source>
        <translation>页面无法打开</translation>
    </message>
    <message>
        <source>The address did not answer with a page.</source>
        <translation>该地址没有返回页面。</translation>
    </message>
    <message>
        <source>Open the address from outside your network; it must answer 2xx.</source>
        <translation>请从外网打开该地址，它必须返回 2xx。</translation>
    </message>
    <message>
        <source>The address is not public, needs a login, or answers 404 or 5xx.</source>
        <translation>地址不可公网访问、需要登录，或返回 404、5xx。</translation>
    </message>
    <message>
        <source>The page recorder failed</source>
        <translation>页面录制出错</translation>
    </message>
    <message>
        <source>It could not go on.</source>
        <translation>录制无法继续。</translation>
    </message>
    <message>
        <source>Start again, and give the sid to support.</source>
        <translation>请重新开始，并把 sid 提供给技术支持。</translation>
    </message>
    <message>
        <source>The recorder could not join the channel</source>
        <translation>录制端无法加入频道</translation>
    </message>
    <message>
        <source>Joining could not even be prepared.</source>
        <translation>加入频道的初始化没有成功。</translation>
    </message>
    <message>
        <source>Check token, App ID and recorder uid, then start again.</source>
        <translation>请检查 Token、App ID 和录制 UID，然后重新开始。</translation>
    </message>
    <message>
        <source>Token, App ID or recorder uid are wrong.</source>
        <translation>Token、App ID 或录制 UID 有误。</translation>
    </message>
    <message>
        <source>The recorder was told to end by its server</source>
        <translation>录制进程收到退出信号</translation>
    </message>
    <message>
        <source>The process received a signal (SIGINT), mostly from the service itself.</source>
        <translation>进程收到 SIGINT 信号，多为服务侧原因。</translation>
    </message>
    <message>
        <source>See whether event 12 follows: then it goes on, on another server.</source>
        <translation>请留意是否有事件 12：如有，录制会在另一台服务器上继续。</translation>
    </message>
    <message>
        <source>leaveCode is a sum of bits; more than one can be set.</source>
        <translation>leaveCode 是各个位的和，可能同时包含多个。</translation>
    </message>
    <message>
        <source>The channel was idle for too long</source>
        <translation>频道空闲超时</translation>
    </message>
    <message>
        <source>Idle exit (maxIdleTime) ended the recording.</source>
        <translation>空闲退出（maxIdleTime）结束了录制。</translation>
    </message>
    <message>
        <source>Raise maxIdleTime if it came too early.</source>
        <translation>如果退出过早，请调大 maxIdleTime。</translation>
    </message>
    <message>
        <source>To be ignored</source>
        <translation>可忽略</translation>
    </message>
    <message>
        <source>This bit has no meaning of its own.</source>
        <translation>该位本身没有含义。</translation>
    </message>
    <message>
        <source>The recorder left because it was asked to</source>
        <translation>录制端按请求离开</translation>
    </message>
    <message>
        <source>A stop ended the recording.</source>
        <translation>录制由 stop 结束。</translation>
    </message>
    <message>
        <source>Your receiver answered too slowly</source>
        <translation>你的接收端响应过慢</translation>
    </message>
    <message>
        <source>The console&apos;s test call got no 200 within 10 s.</source>
        <translation>控制台的测试请求在 10 秒内没有收到 200。</translation>
    </message>
    <message>
        <source>Answer first, work on the event afterwards.</source>
        <translation>请先应答，再处理业务。</translation>
    </message>
    <message>
        <source>The receiver works on the event before it answers.</source>
        <translation>接收端先处理业务再应答。</translation>
    </message>
    <message>
        <source>Your receiver&apos;s name was not found</source>
        <translation>找不到接收端的域名</translation>
    </message>
    <message>
        <source>The host name of the receiver&apos;s address cannot be resolved.</source>
        <translation>接收地址的域名无法解析。</translation>
    </message>
    <message>
        <source>Mend the DNS entry.</source>
        <translation>请修正域名解析。</translation>
    </message>
    <message>
        <source>Your receiver&apos;s certificate was not accepted</source>
        <translation>接收端的证书未被接受</translation>
    </message>
    <message>
        <source>The TLS certificate is not valid, or its chain is not complete.</source>
        <translation>TLS 证书无效，或证书链不完整。</translation>
    </message>
    <message>
        <source>Install a valid certificate with its whole chain.</source>
        <translation>请部署有效的证书及完整的证书链。</translation>
    </message>
    <message>
        <source>The recording ended with a fault</source>
        <translation>录制异常结束</translation>
    </message>
    <message>
        <source>Event 11 says so with exitStatus 1; the reason came before, in event 1.</source>
        <translation>事件 11 的 exitStatus 为 1；原因见之前的事件 1。</translation>
    </message>
    <message>
        <source>Look at the event 1 before it, then start a new recording.</source>
        <translation>请查看此前的事件 1，然后新建录制。</translation>
    </message>
    <message>
        <source>A wrong parameter, or a failure of a server.</source>
        <translation>参数有误，或服务器故障。</translation>
    </message>
</context>
<context>
    <name>DictionaryDialog</name>
    <message>
        <source>Error dictionary</source>
        <translation>错误码词典</translation>
    </message>
    <message>
        <source>Number or words, English or Chinese</source>
        <translation>输入编号或文字，中英文均可</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>录制状态</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Copy this entry</source>
        <translation>复制此条目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{shown} of {all} entries</source>
        <translation>{all} 条中的 {shown} 条</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No document names {number}. The service may send it all the same: support will ask for the request id and the exchange.</source>
        <translation>没有文档列出 {number}，但服务仍可能返回它。联系技术支持时，请准备好 request ID 和这次请求的内容。</translation>
    </message>
    <message>
        <source>Nothing matches “{text}” here.</source>
        <translation>这里没有与“{text}”匹配的条目。</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>What applying will change</source>
        <translation>应用后将改变的内容</translation>
    </message>
    <message>
        <source>Carry over all</source>
        <translation>全部沿用</translation>
    </message>
    <message>
        <source>Carry over what would be reset</source>
        <translation>沿用将被重置的值</translation>
    </message>
</context>
<context>
    <name>DifferenceRow</name>
    <message>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Select: {what}</source>
        <translation>选中：{what}</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Carry over {key}</source>
        <translation>沿用 {key}</translation>
    </message>
    <message>
        <source>Take this value from the live layout, so that it stays as it is.</source>
        <translation>取用线上布局中的这个值，使其保持不变。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Add region {number}</source>
        <translation>添加区域 {number}</translation>
    </message>
    <message>
        <source>Delete region {number}</source>
        <translation>删除区域 {number}</translation>
    </message>
    <message>
        <source>Delete {count} regions</source>
        <translation>删除 {count} 个区域</translation>
    </message>
    <message>
        <source>Cut region {number}</source>
        <translation>剪切区域 {number}</translation>
    </message>
    <message>
        <source>Cut {count} regions</source>
        <translation>剪切 {count} 个区域</translation>
    </message>
    <message>
        <source>Paste region {number}</source>
        <translation>粘贴区域 {number}</translation>
    </message>
    <message>
        <source>Paste {count} regions</source>
        <translation>粘贴 {count} 个区域</translation>
    </message>
    <message>
        <source>Paste the position to region {number}</source>
        <translation>将位置粘贴到区域 {number}</translation>
    </message>
    <message>
        <source>Paste the position to {count} regions</source>
        <translation>将位置粘贴到 {count} 个区域</translation>
    </message>
    <message>
        <source>Paste the size to region {number}</source>
        <translation>将大小粘贴到区域 {number}</translation>
    </message>
    <message>
        <source>Paste the size to {count} regions</source>
        <translation>将大小粘贴到 {count} 个区域</translation>
    </message>
    <message>
        <source>Paste the style to region {number}</source>
        <translation>将外观粘贴到区域 {number}</translation>
    </message>
    <message>
        <source>Paste the style to {count} regions</source>
        <translation>将外观粘贴到 {count} 个区域</translation>
    </message>
    <message>
        <source>Paste place and size to region {number}</source>
        <translation>将位置和大小粘贴到区域 {number}</translation>
    </message>
    <message>
        <source>Paste place and size to {count} regions</source>
        <translation>将位置和大小粘贴到 {count} 个区域</translation>
    </message>
    <message>
        <source>Duplicate region {number}</source>
        <translation>为区域 {number} 创建副本</translation>
    </message>
    <message>
        <source>Duplicate {count} regions</source>
        <translation>为 {count} 个区域创建副本</translation>
    </message>
    <message>
        <source>Unlock region {number}</source>
        <translation>解锁区域 {number}</translation>
    </message>
    <message>
        <source>Unlock {count} regions</source>
        <translation>解锁 {count} 个区域</translation>
    </message>
    <message>
        <source>Lock region {number}</source>
        <translation>锁定区域 {number}</translation>
    </message>
    <message>
        <source>Lock {count} regions</source>
        <translation>锁定 {count} 个区域</translation>
    </message>
    <message>
        <source>Show region {number}</source>
        <translation>显示区域 {number}</translation>
    </message>
    <message>
        <source>Show {count} regions</source>
        <translation>显示 {count} 个区域</translation>
    </message>
    <message>
        <source>Hide region {number} while editing</source>
        <translation>编辑时隐藏区域 {number}</translation>
    </message>
    <message>
        <source>Hide {count} regions while editing</source>
        <translation>编辑时隐藏 {count} 个区域</translation>
    </message>
    <message>
        <source>Unlock all regions</source>
        <translation>解锁所有区域</translation>
    </message>
    <message>
        <source>Show all regions</source>
        <translation>显示所有区域</translation>
    </message>
    <message>
        <source>Change the order of region {number}</source>
        <translation>调整区域 {number} 的层次</translation>
    </message>
    <message>
        <source>Change the order of {count} regions</source>
        <translation>调整 {count} 个区域的层次</translation>
    </message>
    <message>
        <source>Swap regions {first} and {second}</source>
        <translation>交换区域 {first} 和 {second}</translation>
    </message>
    <message>
        <source>Align region {number}</source>
        <translation>对齐区域 {number}</translation>
    </message>
    <message>
        <source>Align {count} regions</source>
        <translation>对齐 {count} 个区域</translation>
    </message>
    <message>
        <source>Distribute regions</source>
        <translation>均匀分布区域</translation>
    </message>
    <message>
        <source>Make {count} regions the same size</source>
        <translation>使 {count} 个区域尺寸相同</translation>
    </message>
    <message>
        <source>Tidy into a grid</source>
        <translation>整理为网格</translation>
    </message>
    <message>
        <source>Fill a grid of {columns} × {rows}</source>
        <translation>填充 {columns} × {rows} 网格</translation>
    </message>
    <message>
        <source>Close the one-pixel gaps</source>
        <translation>消除一像素缝隙</translation>
    </message>
    <message>
        <source>Nudge region {number}</source>
        <translation>微移区域 {number}</translation>
    </message>
    <message>
        <source>Nudge {count} regions</source>
        <translation>微移 {count} 个区域</translation>
    </message>
    <message>
        <source>Resize region {number}</source>
        <translation>调整区域 {number} 的大小</translation>
    </message>
    <message>
        <source>Resize {count} regions</source>
        <translation>调整 {count} 个区域的大小</translation>
    </message>
    <message>
        <source>Place region {number}</source>
        <translation>设置区域 {number} 的位置</translation>
    </message>
    <message>
        <source>Edit region {number}</source>
        <translation>编辑区域 {number}</translation>
    </message>
    <message>
        <source>Make region {number} {wide}:{high}</source>
        <translation>将区域 {number} 裁为 {wide}:{high}</translation>
    </message>
    <message>
        <source>Make {count} regions {wide}:{high}</source>
        <translation>将 {count} 个区域裁为 {wide}:{high}</translation>
    </message>
    <message>
        <source>Choose {kind}</source>
        <translation>选择{kind}</translation>
    </message>
    <message>
        <source>Convert to custom</source>
        <translation>转换为自定义布局</translation>
    </message>
    <message>
        <source>Change the background colour</source>
        <translation>更改背景颜色</translation>
    </message>
    <message>
        <source>Change the background picture</source>
        <translation>更改背景图</translation>
    </message>
    <message>
        <source>Change the picture for users without video</source>
        <translation>更改用户无视频时的背景图</translation>
    </message>
    <message>
        <source>Change the picture of uid {uid}</source>
        <translation>更改 uid {uid} 的背景图</translation>
    </message>
    <message>
        <source>Choose the large window&apos;s user</source>
        <translation>选择大视窗用户</translation>
    </message>
    <message>
        <source>Mend the layout</source>
        <translation>修正布局</translation>
    </message>
</context>
<context>
    <name>EditorController</name>
    <message>
        <source>There is nothing to paste.</source>
        <translation>没有可粘贴的内容。</translation>
    </message>
    <message>
        <source>The service takes {count} regions at most.</source>
        <translation>服务最多接受 {count} 个区域。</translation>
    </message>
    <message>
        <source>Move region {number}</source>
        <translation>移动区域 {number}</translation>
    </message>
    <message>
        <source>Move {count} regions</source>
        <translation>移动 {count} 个区域</translation>
    </message>
    <message>
        <source>Resize region {number}</source>
        <translation>调整区域 {number} 的大小</translation>
    </message>
    <message>
        <source>Resize {count} regions</source>
        <translation>调整 {count} 个区域的大小</translation>
    </message>
    <message>
        <source>Duplicate region {number}</source>
        <translation>为区域 {number} 创建副本</translation>
    </message>
    <message>
        <source>Duplicate {count} regions</source>
        <translation>为 {count} 个区域创建副本</translation>
    </message>
</context>
<context>
    <name>EditorState</name>
    <message>
        <source>Changed in Setup</source>
        <translation>在“设置”中更改</translation>
    </message>
    <message>
        <source>Take {name}</source>
        <translation>采用“{name}”</translation>
    </message>
</context>
<context>
    <name>EntryReader</name>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>the gateway itself answered: “{reason}”</source>
        <translation>网关自己应答：“{reason}”</translation>
    </message>
    <message>
        <source>no query was ever answered ({queries} sent)</source>
        <translation>查询从未得到应答（已发送 {queries} 次）</translation>
    </message>
    <message>
        <source>not found {after} after start</source>
        <translation>启动 {after} 后查不到</translation>
    </message>
    <message>
        <source>reached 4 at {ready}</source>
        <translation>{ready} 达到状态 4</translation>
    </message>
    <message>
        <source>never reached 5</source>
        <translation>从未达到状态 5</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>gone {after} after start; maxIdleTime is {idle}</source>
        <translation>启动 {after} 后消失；maxIdleTime 为 {idle}</translation>
    </message>
    <message>
        <source>gone {after} after start, too soon for a maxIdleTime of {idle}</source>
        <translation>启动 {after} 后消失，对 {idle} 的 maxIdleTime 来说太早</translation>
    </message>
    <message>
        <source>ready for {after}: longer than an empty channel allows (maxIdleTime {idle})</source>
        <translation>已就绪 {after}：空频道不会持续这么久（maxIdleTime {idle}）</translation>
    </message>
    <message>
        <source>a page recording has no idle exit</source>
        <translation>页面录制没有空闲退出</translation>
    </message>
    <message>
        <source>the token ran out at {until}; start was at {started}</source>
        <translation>Token 于 {until} 过期；启动于 {started}</translation>
    </message>
    <message>
        <source>the token ran out at {until}</source>
        <translation>Token 于 {until} 过期</translation>
    </message>
    <message>
        <source>the token is good until {until}</source>
        <translation>Token 有效至 {until}</translation>
    </message>
    <message>
        <source>the token is none that can be read (006 or 007)</source>
        <translation>Token 不是可识别的格式（006 或 007）</translation>
    </message>
    <message>
        <source>the token was made for another {field}</source>
        <translation>Token 是为另一个 {field} 签发的</translation>
    </message>
    <message>
        <source>no token was sent; a project with an App Certificate needs one</source>
        <translation>没有发送 Token；启用了 App 证书的项目需要 Token</translation>
    </message>
    <message>
        <source>the service reports uploads to its backup cloud</source>
        <translation>服务报告文件上传到了备份云</translation>
    </message>
    <message>
        <source>not found for {missing} so far; a move takes up to {limit}</source>
        <translation>到现在已有 {missing} 查不到；迁移最多需要 {limit}</translation>
    </message>
    <message>
        <source>not found for {missing}; a move takes no longer than {limit}</source>
        <translation>已有 {missing} 查不到；迁移不会超过 {limit}</translation>
    </message>
    <message>
        <source>it has moved {count} times before</source>
        <translation>之前已迁移过 {count} 次</translation>
    </message>
    <message>
        <source>resourceExpiredHour was {hours} h: control ended at {until}</source>
        <translation>resourceExpiredHour 为 {hours} 小时：控制于 {until} 结束</translation>
    </message>
    <message>
        <source>query has no parameters that could be wrong, and was refused with code {number}</source>
        <translation>query 没有可能出错的参数，却被以代码 {number} 拒绝</translation>
    </message>
    <message>
        <source>stop was sent at {stop}</source>
        <translation>{stop} 发送了 stop</translation>
    </message>
    <message>
        <source>it was still recording at {seen}, after the stop</source>
        <translation>在 stop 之后，{seen} 仍在录制</translation>
    </message>
    <message>
        <source>another program started it; its identifiers were entered by hand</source>
        <translation>它由另一个程序启动；标识是手工输入的</translation>
    </message>
    <message>
        <source>its identifiers come from the journal of an earlier run</source>
        <translation>它的标识来自之前运行的日志</translation>
    </message>
    <message>
        <source>the service refused channel and uid with code {number}</source>
        <translation>服务以代码 {number} 拒绝了频道和 uid</translation>
    </message>
    <message>
        <source>maxRecordingHour was {hours}: over at {until}</source>
        <translation>maxRecordingHour 为 {hours}：于 {until} 到期</translation>
    </message>
    <message>
        <source>another recording of this channel runs as uid {uid} too</source>
        <translation>此频道另有一个录制也使用 uid {uid}</translation>
    </message>
    <message>
        <source>uid {uid} is also named as a user in the channel</source>
        <translation>uid {uid} 也被列为频道中的用户</translation>
    </message>
    <message>
        <source>the page is {url}</source>
        <translation>页面地址为 {url}</translation>
    </message>
    <message>
        <source>ready for {ready}; a first file takes 15 s</source>
        <translation>已就绪 {ready}；首个文件需要 15 秒</translation>
    </message>
    <message>
        <source>uid {uid} records it as well (others: {count})</source>
        <translation>uid {uid} 也在录制它（其他录制：{count}）</translation>
    </message>
    <message>
        <source>the start says neither width nor height: {width}×{height}</source>
        <translation>start 没有指定宽和高：{width}×{height}</translation>
    </message>
    <message>
        <source>stop answered that there is no recorded data (435)</source>
        <translation>stop 应答没有录制数据（435）</translation>
    </message>
    <message>
        <source>only named users are heard</source>
        <translation>只录制指定用户的声音</translation>
    </message>
    <message>
        <source>only named users are seen</source>
        <translation>只录制指定用户的画面</translation>
    </message>
    <message>
        <source>only named users are seen and heard</source>
        <translation>只录制指定用户的画面和声音</translation>
    </message>
    <message>
        <source>but {fact}</source>
        <translation>但是{fact}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>it was recording at {seen}, files: {files}</source>
        <translation>{seen} 时正在录制，文件数：{files}</translation>
    </message>
    <message>
        <source>it was recording at {seen}</source>
        <translation>{seen} 时正在录制</translation>
    </message>
    <message>
        <source>Last seen healthy at {time}, {age}</source>
        <translation>最近一次正常：{time}，{age}</translation>
    </message>
    <message>
        <source>Whose side: {side}</source>
        <translation>责任方：{side}</translation>
    </message>
    <message>
        <source>Ready since {time}, for {span}; no file has been named</source>
        <translation>自 {time} 起就绪，已 {span}；尚无任何文件</translation>
    </message>
    <message>
        <source>maxIdleTime is {seconds} s; {time} is an estimate, as nothing tells who is in the channel</source>
        <translation>maxIdleTime 为 {seconds} 秒；{time} 是估计值，因为无从得知频道内有谁</translation>
    </message>
    <message>
        <source>Start was accepted at {time}; the highest status since is {status}, 4 or 5 is healthy</source>
        <translation>启动于 {time} 被接受；此后最高状态为 {status}，4 或 5 为正常</translation>
    </message>
    <message>
        <source>Start was accepted at {time}; no status has been seen since</source>
        <translation>启动于 {time} 被接受；此后未见任何状态</translation>
    </message>
    <message>
        <source>resourceExpiredHour is {hours} h from start: until {moment}</source>
        <translation>resourceExpiredHour 为启动后 {hours} 小时：至 {moment}</translation>
    </message>
    <message>
        <source>The token is good until {moment} and cannot be renewed</source>
        <translation>Token 有效期至 {moment}，且无法续期</translation>
    </message>
    <message>
        <source>maxRecordingHour is {hours} h from start: until {moment}</source>
        <translation>maxRecordingHour 为启动后 {hours} 小时：至 {moment}</translation>
    </message>
    <message>
        <source>404 since {time}, {n} in a row; from {until} on it counts as the end</source>
        <translation>自 {time} 起返回 404，连续 {n} 次；{until} 之后视为已结束</translation>
    </message>
    <message>
        <source>Moves so far: {n}; files since then begin with bak</source>
        <translation>迄今迁移 {n} 次；此后的文件名以 bak 开头</translation>
    </message>
    <message>
        <source>The recorder&apos;s uid is {uid} since then</source>
        <translation>此后录制端的 uid 为 {uid}</translation>
    </message>
    <message>
        <source>An earlier run sent a stop; its answer is not known</source>
        <translation>上次运行发送过停止请求；其应答不得而知</translation>
    </message>
    <message>
        <source>Stop was sent at {time}</source>
        <translation>停止请求发送于 {time}</translation>
    </message>
    <message>
        <source>Answer to {operation}: {answer}</source>
        <translation>{operation} 的应答：{answer}</translation>
    </message>
    <message>
        <source>Start was sent at about {time}</source>
        <translation>启动请求约于 {time} 发送</translation>
    </message>
    <message>
        <source>If it runs, it ends at {moment} at the latest</source>
        <translation>若在运行，最迟于 {moment} 结束</translation>
    </message>
    <message>
        <source>If it runs, it ends {seconds} s after the last one has left the channel</source>
        <translation>若在运行，频道内最后一人离开 {seconds} 秒后结束</translation>
    </message>
    <message>
        <source>If it runs, nothing that is known here ends it</source>
        <translation>若在运行，据此处所知没有任何限制会使其结束</translation>
    </message>
    <message>
        <source>Of the same App ID and channel, besides this one: {n}</source>
        <translation>同一 App ID 和频道的其他录制：{n} 个</translation>
    </message>
    <message>
        <source>It has not been asked about in this run</source>
        <translation>本次运行中尚未查询过它</translation>
    </message>
    <message>
        <source>What is shown is of {time}</source>
        <translation>所显示的是 {time} 的情况</translation>
    </message>
    <message>
        <source>The service answered “backuped”; it forwards such files for a limited time</source>
        <translation>服务应答为“backuped”；此类文件只在有限时间内转存</translation>
    </message>
</context>
<context>
    <name>EvidenceLines</name>
    <message>
        <source>Evidence for the verdict</source>
        <translation>结论的依据</translation>
    </message>
</context>
<context>
    <name>ExchangeDetail</name>
    <message>
        <source>This request has no body.</source>
        <translation>此请求没有请求体。</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>错误码 {code}</translation>
    </message>
    <message>
        <source>sent, no complete answer</source>
        <translation>已发送，未收到完整响应</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>未发送任何内容</translation>
    </message>
    <message>
        <source>attempt {n}</source>
        <translation>第 {n} 次尝试</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Parts of this exchange</source>
        <translation>这次请求的各个部分</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>响应体</translation>
    </message>
    <message>
        <source>Headers of request and answer</source>
        <translation>请求和响应的标头</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>复制为 cURL</translation>
    </message>
    <message>
        <source>A command line that repeats this request, with placeholders for the secrets</source>
        <translation>可重放这次请求的命令行，密钥以占位符代替</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>复制请求</translation>
    </message>
    <message>
        <source>Copy response</source>
        <translation>复制响应</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Nothing has been started.</source>
        <translation>没有开始任何录制。</translation>
    </message>
    <message>
        <source>Nothing has been started; an unused resource id costs nothing.</source>
        <translation>没有开始任何录制；未使用的 resource ID 不会产生费用。</translation>
    </message>
    <message>
        <source>The recording may be running and costing money; if so, it ends by idle exit ({idle} s) once nobody publishes.</source>
        <translation>录制可能正在运行并计费；如果是这样，无人发流后会因空闲退出（{idle} 秒）自行结束。</translation>
    </message>
    <message>
        <source>The recording itself is not touched by this.</source>
        <translation>录制本身不受影响。</translation>
    </message>
    <message>
        <source>The recording goes on as it was.</source>
        <translation>录制仍按原样继续。</translation>
    </message>
    <message>
        <source>The change may or may not be in effect; sending the same again does no harm.</source>
        <translation>更改可能已生效，也可能没有；再次发送相同内容没有坏处。</translation>
    </message>
    <message>
        <source>The picture stays as it was.</source>
        <translation>画面保持不变。</translation>
    </message>
    <message>
        <source>The new layout may or may not be in effect; applying the same again does no harm.</source>
        <translation>新布局可能已生效，也可能没有；再次应用相同布局没有坏处。</translation>
    </message>
    <message>
        <source>The recording has not been stopped.</source>
        <translation>录制没有停止。</translation>
    </message>
    <message>
        <source>The recording has not been stopped by this.</source>
        <translation>这次调用没有停止录制。</translation>
    </message>
    <message>
        <source>It may have been stopped or not; a query will tell.</source>
        <translation>可能已停止，也可能没有；查询一次即可知道。</translation>
    </message>
    <message>
        <source>The page recording may be running and costing money; nothing ends it but a stop or maxRecordingHour.</source>
        <translation>页面录制可能正在运行并计费；只有 stop 或达到 maxRecordingHour 才会结束。</translation>
    </message>
    <message>
        <source>Try again; nothing is running yet.</source>
        <translation>请重试；目前没有录制在运行。</translation>
    </message>
    <message>
        <source>Do not start again with another recorder uid, it could run twice. Look for recorder {uid} in the channel, or for new files in your storage.</source>
        <translation>不要换一个录制 UID 重新开始，否则可能同时录两份。请在频道内查找录制 UID {uid}，或检查云存储中是否有新文件。</translation>
    </message>
    <message>
        <source>Nothing to do: the next query comes by itself.</source>
        <translation>无需操作：下一次查询会自动进行。</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>请重新发送。</translation>
    </message>
    <message>
        <source>Apply it again.</source>
        <translation>请重新应用。</translation>
    </message>
    <message>
        <source>Query now; if it still runs, stop it again.</source>
        <translation>请立即查询；如果仍在运行，请再次停止。</translation>
    </message>
    <message>
        <source>The service&apos;s address was not found</source>
        <translation>找不到服务地址</translation>
    </message>
    <message>
        <source>The name of the API host could not be turned into an address, so nothing was sent.</source>
        <translation>无法解析 API 域名，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check that this computer is online and that its DNS works, then try again.</source>
        <translation>请确认这台电脑已联网、DNS 正常，然后重试。</translation>
    </message>
    <message>
        <source>The computer is offline or on a network that asks for a login first.</source>
        <translation>电脑离线，或所在网络需要先登录。</translation>
    </message>
    <message>
        <source>A company DNS does not know the host.</source>
        <translation>公司内部的 DNS 无法解析该域名。</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>The address answers, but nothing accepts connections there, so nothing was sent.</source>
        <translation>该地址可达，但没有程序接受连接，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check the endpoint of this profile. If it is the sandbox, start this program again.</source>
        <translation>请检查此方案的服务地址。如果使用的是沙盒，请重启本程序。</translation>
    </message>
    <message>
        <source>A firewall rejects connections to the host.</source>
        <translation>防火墙拒绝了到该主机的连接。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s port is wrong.</source>
        <translation>服务地址的端口有误。</translation>
    </message>
    <message>
        <source>A secure connection could not be made</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>The certificate that was shown is not one this computer trusts, so nothing was sent and no key left this computer.</source>
        <translation>对方出示的证书不受这台电脑信任，因此没有发送任何内容，密钥也没有离开这台电脑。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock. Behind a company proxy, ask for the certificate that it signs with.</source>
        <translation>请检查电脑的时钟。如果处在公司代理之后，请索取代理签名所用的证书。</translation>
    </message>
    <message>
        <source>A proxy opens encrypted connections and signs them itself.</source>
        <translation>代理会解开加密连接并重新签名。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by days.</source>
        <translation>电脑时钟偏差了好几天。</translation>
    </message>
    <message>
        <source>The proxy did not let the call through</source>
        <translation>代理没有放行这次调用</translation>
    </message>
    <message>
        <source>The proxy between this computer and the service failed or refused the connection.</source>
        <translation>这台电脑与服务之间的代理出错，或拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and password, or ask whoever runs it to allow the API host.</source>
        <translation>请检查代理的地址和密码，或请管理员放行 API 域名。</translation>
    </message>
    <message>
        <source>The service did not pick up</source>
        <translation>服务没有应答</translation>
    </message>
    <message>
        <source>No connection came about in time, so nothing was sent.</source>
        <translation>未能在限定时间内建立连接，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Try again. If it persists, check the firewall or choose another area in Setup.</source>
        <translation>请重试。如果仍然如此，请检查防火墙，或在“配置”中换一个接入区域。</translation>
    </message>
    <message>
        <source>The call could not be sent in time</source>
        <translation>未能及时发出这次调用</translation>
    </message>
    <message>
        <source>The time for this call ran out before its first byte left this computer.</source>
        <translation>第一个字节离开这台电脑之前，这次调用的时限就已用完。</translation>
    </message>
    <message>
        <source>Try again; nothing has happened at the service.</source>
        <translation>请重试；服务端没有发生任何变化。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>没有及时收到响应</translation>
    </message>
    <message>
        <source>{operation} was sent, and no complete answer came before the time for it ran out.</source>
        <translation>{operation} 已发送，但在时限内没有收到完整的响应。</translation>
    </message>
    <message>
        <source>The network is slow or loses packets.</source>
        <translation>网络较慢或存在丢包。</translation>
    </message>
    <message>
        <source>A stop that waits for the upload can take 20 s.</source>
        <translation>等待上传完成的 stop 最多可能需要 20 秒。</translation>
    </message>
    <message>
        <source>The connection broke off</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The connection ended before the whole answer had come.</source>
        <translation>还没收到完整的响应，连接就断开了。</translation>
    </message>
    <message>
        <source>The waiting was given up</source>
        <translation>已放弃等待</translation>
    </message>
    <message>
        <source>This program stopped waiting for the answer to {operation}, because it was asked to or because it was closing.</source>
        <translation>本程序不再等待 {operation} 的响应：可能是应你的要求，也可能是程序正在关闭。</translation>
    </message>
    <message>
        <source>A web page answered instead of the service</source>
        <translation>响应来自网页，而不是录制服务</translation>
    </message>
    <message>
        <source>The answer is a page for browsers. Usually a proxy, a firewall or a login page of the network sent it.</source>
        <translation>收到的是给浏览器看的网页，通常来自代理、防火墙或网络的登录页面。</translation>
    </message>
    <message>
        <source>Open any web page to log in to the network, or allow the API host on the proxy; then try again.</source>
        <translation>请打开任意网页完成网络登录，或在代理上放行 API 域名，然后重试。</translation>
    </message>
    <message>
        <source>The call was sent elsewhere, and not followed</source>
        <translation>调用被重定向，未予跟随</translation>
    </message>
    <message>
        <source>The answer was a redirect. The service does not use them, and following one could hand keys to a stranger.</source>
        <translation>响应是重定向。录制服务不使用重定向，跟随它可能会把密钥交给他人。</translation>
    </message>
    <message>
        <source>Check the endpoint, and whether a login page of this network is in between.</source>
        <translation>请检查服务地址，以及中间是否有网络登录页面。</translation>
    </message>
    <message>
        <source>The answer cannot be understood</source>
        <translation>无法理解响应内容</translation>
    </message>
    <message>
        <source>A complete answer came, but not in the documented form.</source>
        <translation>收到了完整的响应，但格式与文档不符。</translation>
    </message>
    <message>
        <source>Look at the exchange. Query again; if it stays so, give the request id to support.</source>
        <translation>请查看这次请求，然后再查询一次；如果仍然如此，请把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>Something between here and the service changed the answer.</source>
        <translation>响应在途中被改动了。</translation>
    </message>
    <message>
        <source>The recording never came up</source>
        <translation>录制没有启动成功</translation>
    </message>
    <message>
        <source>start was accepted, which proves nothing yet: the recorder failed right after it, and the service does not say why.</source>
        <translation>start 已被受理，但这还不说明什么：录制节点随即失败，服务没有说明原因。</translation>
    </message>
    <message>
        <source>Check storage, token and layout in Setup, then make a new recording with another recorder uid.</source>
        <translation>请检查“配置”中的云存储、Token 和布局，然后换一个录制 UID 新建录制。</translation>
    </message>
    <message>
        <source>The storage keys, the bucket or its region number are wrong.</source>
        <translation>云存储的密钥、Bucket 或地域编号有误。</translation>
    </message>
    <message>
        <source>Check storage and the page&apos;s address in Setup, then make a new recording with another recorder uid.</source>
        <translation>请检查“配置”中的云存储和页面地址，然后换一个录制 UID 新建录制。</translation>
    </message>
    <message>
        <source>The page cannot be opened from outside, needs a login, or leads to another site.</source>
        <translation>页面无法从外网打开、需要登录，或会跳转到其他网站。</translation>
    </message>
    <message>
        <source>The page did not report that it was ready within readyTimeout.</source>
        <translation>页面没有在 readyTimeout 内上报就绪。</translation>
    </message>
    <message>
        <source>The token has expired or was made for another channel or uid.</source>
        <translation>Token 已过期，或是为其他频道或 UID 生成的。</translation>
    </message>
    <message>
        <source>Recorder uid {uid} is also the uid of a user in the channel.</source>
        <translation>录制 UID {uid} 与频道内某个用户的 UID 相同。</translation>
    </message>
    <message>
        <source>A value of transcodingConfig is not allowed.</source>
        <translation>transcodingConfig 中有不允许的值。</translation>
    </message>
    <message>
        <source>The channel type does not match the channel.</source>
        <translation>频道场景与频道不一致。</translation>
    </message>
    <message>
        <source>The recording left the channel by itself</source>
        <translation>录制自行离开了频道</translation>
    </message>
    <message>
        <source>It was ready and got no picture or sound until idle exit (maxIdleTime {idle} s) ended it.</source>
        <translation>录制曾经就绪，但一直没有收到音视频，最后因空闲退出（maxIdleTime {idle} 秒）而结束。</translation>
    </message>
    <message>
        <source>Check that somebody publishes in {cname}, raise maxIdleTime to 300 s, and make a new recording.</source>
        <translation>请确认 {cname} 中有人发流，把 maxIdleTime 提高到 300 秒，然后新建录制。</translation>
    </message>
    <message>
        <source>The channel name has another letter case than the one of the users.</source>
        <translation>频道名的大小写与用户所用的不一致。</translation>
    </message>
    <message>
        <source>Recorder uid {uid} was removed from the channel or is used by somebody else.</source>
        <translation>录制 UID {uid} 被移出了频道，或被其他人占用。</translation>
    </message>
    <message>
        <source>The recording is gone</source>
        <translation>录制已不存在</translation>
    </message>
    <message>
        <source>It has not answered for longer than a move to another server takes, so it has ended.</source>
        <translation>没有响应的时间已超过迁移服务器所需的时间，说明它已经结束。</translation>
    </message>
    <message>
        <source>Look for its files in your storage. To go on, make a new recording with another recorder uid.</source>
        <translation>请在云存储中查找文件。要继续录制，请换一个录制 UID 新建录制。</translation>
    </message>
    <message>
        <source>The page could not be opened, was not ready in time, or uses what cannot be recorded.</source>
        <translation>页面无法打开、未及时就绪，或使用了无法录制的功能。</translation>
    </message>
    <message>
        <source>maxRecordingHour was reached, or it was stopped from elsewhere.</source>
        <translation>达到了 maxRecordingHour，或被其他程序停止。</translation>
    </message>
    <message>
        <source>Idle exit (maxIdleTime {idle} s), a token that expired, or a stop from elsewhere.</source>
        <translation>空闲退出（maxIdleTime {idle} 秒）、Token 过期，或被其他程序停止。</translation>
    </message>
    <message>
        <source>There was nothing to stop</source>
        <translation>没有可停止的录制</translation>
    </message>
    <message>
        <source>The service finds no recorder for this recording. It has ended, or it is moving to another server just now.</source>
        <translation>服务找不到这个录制的节点。它可能已经结束，也可能正在迁移服务器。</translation>
    </message>
    <message>
        <source>Query goes on for 90 s. If it comes back, stop it then.</source>
        <translation>查询会继续 90 秒。如果录制恢复，届时再停止。</translation>
    </message>
    <message>
        <source>The recorder has not come up yet</source>
        <translation>录制节点尚未就绪</translation>
    </message>
    <message>
        <source>start was accepted, but no recorder answers. Often it failed at once; sometimes it only needs a moment.</source>
        <translation>start 已被受理，但还没有录制节点响应。往往是立即失败了，有时只是需要再等一会儿。</translation>
    </message>
    <message>
        <source>Queries go on by themselves. Meanwhile check storage keys, token and recorder uid.</source>
        <translation>查询会自动继续。同时请检查云存储密钥、Token 和录制 UID。</translation>
    </message>
    <message>
        <source>The recorder does not answer: moving, or gone</source>
        <translation>录制节点没有响应：正在迁移，或已结束</translation>
    </message>
    <message>
        <source>A move to another server takes up to 90 s, and the recording goes on after it. It may also have ended.</source>
        <translation>迁移服务器最多需要 90 秒，之后录制会继续。也可能已经结束。</translation>
    </message>
    <message>
        <source>Nothing to do yet: queries go on, and after 90 s without an answer it counts as gone.</source>
        <translation>暂时无需操作：查询会继续，90 秒没有响应即视为已结束。</translation>
    </message>
    <message>
        <source>The sid, resource id or mode in the path belongs to another recording.</source>
        <translation>路径中的 sid、resource ID 或模式属于另一个录制。</translation>
    </message>
    <message>
        <source>This recording is already running</source>
        <translation>这个录制已在运行</translation>
    </message>
    <message>
        <source>start arrived twice for the same resource id; the first one worked and its recording runs.</source>
        <translation>同一个 resource ID 收到了两次 start；第一次已经成功，录制正在运行。</translation>
    </message>
    <message>
        <source>Do not start again. Use the sid of the first answer; without it only maxRecordingHour ends this page recording, so look for the sid in the names of new files.</source>
        <translation>不要重新开始。请使用第一次响应中的 sid；没有 sid 时，这个页面录制要到 maxRecordingHour 才会结束，请从新文件的文件名里找回 sid。</translation>
    </message>
    <message>
        <source>Do not start again. Use the sid of the first answer; if it was lost, the recording ends by idle exit ({idle} s).</source>
        <translation>不要重新开始。请使用第一次响应中的 sid；如果已丢失，录制会因空闲退出（{idle} 秒）自行结束。</translation>
    </message>
    <message>
        <source>Recorder {uid} is already recording {cname}</source>
        <translation>录制 UID {uid} 已在录制 {cname}</translation>
    </message>
    <message>
        <source>Two recordings cannot share App ID, channel and recorder uid, and one with these is running.</source>
        <translation>两个录制不能使用相同的 App ID、频道名和录制 UID，而这样的录制正在运行。</translation>
    </message>
    <message>
        <source>Stop the other one, or choose another recorder uid for a second recording, which is billed as well.</source>
        <translation>请停止另一个录制，或换一个录制 UID 再录一份（同样计费）。</translation>
    </message>
    <message>
        <source>An earlier recording was never stopped, perhaps from another computer.</source>
        <translation>之前的录制一直没有停止，可能是从另一台电脑开始的。</translation>
    </message>
    <message>
        <source>The channel token was not accepted</source>
        <translation>频道 Token 未被接受</translation>
    </message>
    <message>
        <source>It has expired, or it was made for another App ID, channel or uid. A running recording cannot change it.</source>
        <translation>Token 已过期，或是为其他 App ID、频道或 UID 生成的。录制开始后无法更换 Token。</translation>
    </message>
    <message>
        <source>Make a token for {cname} and uid {uid} that lasts longer than the recording, and start again.</source>
        <translation>请为 {cname} 和 UID {uid} 生成有效期长于录制时长的 Token，然后重新开始。</translation>
    </message>
    <message>
        <source>request id {id}</source>
        <translation>request ID {id}</translation>
    </message>
    <message>
        <source>Seen: {facts}.</source>
        <translation>依据：{facts}。</translation>
    </message>
    <message>
        <source>{operation} was not sent</source>
        <translation>{operation} 未发送</translation>
    </message>
    <message>
        <source>{operation} was sent, no complete answer</source>
        <translation>{operation} 已发送，未收到完整响应</translation>
    </message>
    <message>
        <source>{operation} answered {numbers}</source>
        <translation>{operation} 返回 {numbers}</translation>
    </message>
    <message>
        <source>{operation} answered {numbers} “{reason}”</source>
        <translation>{operation} 返回 {numbers} “{reason}”</translation>
    </message>
    <message>
        <source>reached status {status}</source>
        <translation>最高状态 {status}</translation>
    </message>
    <message>
        <source>never showed a status</source>
        <translation>从未出现状态</translation>
    </message>
    <message>
        <source>files: {count}</source>
        <translation>文件：{count}</translation>
    </message>
    <message>
        <source>missing since {span} after start</source>
        <translation>开始 {span}后失联</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Form of the export</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <source>Request of the command</source>
        <translation>命令对应的请求</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>Copy the export</source>
        <translation>复制导出内容</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A secret stands where it does not belong: the value of {field} is also in another field.</source>
        <translation>密钥出现在不该出现的位置：{field} 的值也出现在另一个字段中。</translation>
    </message>
    <message>
        <source>Without secrets. Left out, because the service does not know it and it could hold anything: {names}</source>
        <translation>不含密钥。以下字段服务无法识别、可能含有任何内容，因此未导出：{names}</translation>
    </message>
    <message>
        <source>Without secrets: whoever opens it enters their own.</source>
        <translation>不含密钥：打开者需填写自己的密钥。</translation>
    </message>
    <message>
        <source>Secrets and ids are variables of the shell; set them before you run it.</source>
        <translation>密钥和 ID 以 shell 变量表示；运行前请先设置。</translation>
    </message>
    <message>
        <source>Words in ‹angle quotes› stand for secrets.</source>
        <translation>‹尖引号›中的词代表密钥。</translation>
    </message>
    <message>
        <source>Secrets are variables of Postman, without values.</source>
        <translation>密钥以 Postman 变量表示，不含值。</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>保存导出内容</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}</source>
        <translation>无法写入文件：{reason}</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export recordings</source>
        <translation>导出录制</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets, with byte order mark (*.csv)</source>
        <translation>供电子表格使用的 CSV，带字节顺序标记 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing recordings: {done} of {all}</source>
        <translation>正在写入录制：{done} / {all}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>1 recording was exported</source>
        <translation>已导出 1 个录制</translation>
    </message>
    <message>
        <source>{n} recordings were exported</source>
        <translation>已导出 {n} 个录制</translation>
    </message>
    <message>
        <source>The export could not be written</source>
        <translation>无法写入导出文件</translation>
    </message>
    <message>
        <source>The file is as it was before. Choose another place, or make room.</source>
        <translation>文件保持原样。请另选位置或腾出空间。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Unix seconds</source>
        <translation>Unix 秒</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>默认 {value}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>One project with its keys and its prepared recording.</source>
        <translation>一个项目及其密钥和准备好的录制参数。</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>The project whose channels are recorded. The console lists it; it is no secret.</source>
        <translation>要录制的频道所属的项目。可在控制台查看，不属于机密。</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>First half of the pair that signs every request. The console has it under RESTful API.</source>
        <translation>用于请求认证的一对密钥的前一半，在控制台的 RESTful API 页面获取。</translation>
    </message>
    <message>
        <source>Customer secret</source>
        <translation>客户密钥</translation>
    </message>
    <message>
        <source>Second half of the pair. It is not the App Certificate.</source>
        <translation>这对密钥的后一半，不是 App 证书。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>接入区域</translation>
    </message>
    <message>
        <source>Where this computer calls from. It decides which hosts are tried, and in which order; not where is recorded.</source>
        <translation>这台电脑从哪里发起请求。它决定尝试哪些域名及其顺序，不决定在哪里录制。</translation>
    </message>
    <message>
        <source>Custom endpoint</source>
        <translation>自定义地址</translation>
    </message>
    <message>
        <source>Base URL of a gateway of your own. Requests and their keys go there instead of to Agora.</source>
        <translation>自有网关的地址。请求连同密钥将发往该地址，而不是声网。</translation>
    </message>
    <message>
        <source>Leave empty to call Agora</source>
        <translation>留空则请求声网</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>录制模式</translation>
    </message>
    <message>
        <source>Composite makes one picture of all users, individual keeps each user apart, web page records what a browser shows.</source>
        <translation>合流把所有用户合成一个画面，单流分别录制每个用户，页面录制则录下浏览器中显示的内容。</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What this one recording does. It cannot be changed while it runs.</source>
        <translation>本次录制要做什么。录制过程中不能更改。</translation>
    </message>
    <message>
        <source>Legacy functions</source>
        <translation>旧版功能</translation>
    </message>
    <message>
        <source>Jobs that only older documents describe. The service may refuse them; results come within a day or two.</source>
        <translation>仅在旧版文档中出现的任务。服务可能拒绝；结果在一到两天内生成。</translation>
    </message>
    <message>
        <source>Legacy job</source>
        <translation>旧版任务</translation>
    </message>
    <message>
        <source>Files are made after the recording, within 24 to 48 hours.</source>
        <translation>文件在录制结束后 24 至 48 小时内生成。</translation>
    </message>
    <message>
        <source>Channel (cname)</source>
        <translation>频道名 (cname)</translation>
    </message>
    <message>
        <source>The channel that your users join. For a web page it is any name that tells recordings apart.</source>
        <translation>用户加入的频道。页面录制时，可以是任意用于区分录制的名称。</translation>
    </message>
    <message>
        <source>Recorder UID</source>
        <translation>录制 UID</translation>
    </message>
    <message>
        <source>The recorder joins as this user. Nobody else in the channel may have this number, or both are pushed out in turn.</source>
        <translation>录制服务以此用户身份加入频道。频道内不能有相同的 UID，否则双方会轮流把对方踢出。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Made for this App ID, channel and recorder UID. It cannot be renewed: when it ends, so does the recording.</source>
        <translation>针对此 App ID、频道和录制 UID 生成。不能续期：Token 过期，录制随之结束。</translation>
    </message>
    <message>
        <source>Only if the project has its App Certificate switched on</source>
        <translation>仅当项目启用了 App 证书时需要</translation>
    </message>
    <message>
        <source>Channel type</source>
        <translation>频道场景</translation>
    </message>
    <message>
        <source>The channel profile of your app. With the wrong one the recording stays empty and nobody says why.</source>
        <translation>应用所用的频道场景。选错时录制内容为空，且不会有任何提示。</translation>
    </message>
    <message>
        <source>The same as in your app, or nothing is recorded</source>
        <translation>必须与你的 App 一致，否则录不到内容</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>The same mode as in your app, if the channel is encrypted.</source>
        <translation>频道加密时，须与应用中的加密模式一致。</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>加密密钥</translation>
    </message>
    <message>
        <source>The key that your app sets; without it the files are empty.</source>
        <translation>应用中设置的密钥；缺少时录制文件为空。</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>加密盐</translation>
    </message>
    <message>
        <source>The same salt as in your app.</source>
        <translation>须与应用中的盐一致。</translation>
    </message>
    <message>
        <source>32 bytes in base64, for the two GCM2 modes</source>
        <translation>32 字节的 Base64 编码，仅用于两种 GCM2 方案</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制内容</translation>
    </message>
    <message>
        <source>Which media are taken. Screenshots need video; sound as sent is sound only.</source>
        <translation>录制哪些媒体。截图需要视频；原始音频只录音频。</translation>
    </message>
    <message>
        <source>Stream mode</source>
        <translation>媒体流模式</translation>
    </message>
    <message>
        <source>Standard adds one playlist per user that plays sound and video together. Original keeps the sound as it was sent.</source>
        <translation>standard 为每个用户另外生成一个音视频合并的索引文件；original 保留原始音频编码。</translation>
    </message>
    <message>
        <source>Idle exit</source>
        <translation>空闲退出</translation>
    </message>
    <message>
        <source>The recording ends by itself when nobody has published for this long. 300 s survive most pauses.</source>
        <translation>频道内无人发流达到此时长后，录制自动结束。300 秒足以应对大多数停顿。</translation>
    </message>
    <message>
        <source>seconds without anyone publishing</source>
        <translation>秒内无人发流则退出</translation>
    </message>
    <message>
        <source>Video stream</source>
        <translation>视频流</translation>
    </message>
    <message>
        <source>Low takes the small picture of users who send two. Users who send one are recorded as they are.</source>
        <translation>对发送双流的用户录制小流；只发送单流的用户照常录制。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Quality of the mixed sound. Sent as number 0, 1 or 2.</source>
        <translation>混音的音质，以数字 0、1 或 2 发送。</translation>
    </message>
    <message>
        <source>Private parameters</source>
        <translation>私有参数</translation>
    </message>
    <message>
        <source>A JSON object as text, agreed with support. correctEXTINF adds the comma that some players want.</source>
        <translation>以文本形式填写的 JSON 对象，需与技术支持确认。correctEXTINF 会补上部分播放器需要的逗号。</translation>
    </message>
    <message>
        <source>Hear only</source>
        <translation>只录其音频</translation>
    </message>
    <message>
        <source>Only these users are heard. A list for one medium alone switches the other medium off.</source>
        <translation>只录制这些用户的音频。只为一种媒体设置列表时，另一种媒体将不被录制。</translation>
    </message>
    <message>
        <source>Do not hear</source>
        <translation>不录其音频</translation>
    </message>
    <message>
        <source>Everybody is heard but these. Excludes the list above.</source>
        <translation>录制除这些用户以外所有人的音频。不能与上面的列表同时使用。</translation>
    </message>
    <message>
        <source>See only</source>
        <translation>只录其视频</translation>
    </message>
    <message>
        <source>Only these users are seen. A list for one medium alone switches the other medium off.</source>
        <translation>只录制这些用户的视频。只为一种媒体设置列表时，另一种媒体将不被录制。</translation>
    </message>
    <message>
        <source>Do not see</source>
        <translation>不录其视频</translation>
    </message>
    <message>
        <source>Everybody is seen but these. Excludes the list above.</source>
        <translation>录制除这些用户以外所有人的视频。不能与上面的列表同时使用。</translation>
    </message>
    <message>
        <source>Size of the pool</source>
        <translation>订阅人数</translation>
    </message>
    <message>
        <source>How many users the recording is prepared for. It follows from the lists; required in individual mode.</source>
        <translation>预计订阅的用户数量，由上面的列表得出；单流模式下必填。</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>输出尺寸</translation>
    </message>
    <message>
        <source>Size of the composite in pixels, at most 1920 × 1080 in area. Without it the service takes 360 × 640.</source>
        <translation>合流画面的像素尺寸，面积不超过 1920 × 1080。不设置时服务采用 360 × 640。</translation>
    </message>
    <message>
        <source>Frames, bitrate</source>
        <translation>帧率、码率</translation>
    </message>
    <message>
        <source>Only these frame rates exist; any other silently becomes 15. More than 6500 kbps makes the start fail.</source>
        <translation>仅支持这些帧率，其他值会被悄悄改为 15。码率超过 6500 kbps 会导致启动失败。</translation>
    </message>
    <message>
        <source>kbps</source>
        <translation>kbps</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Where each user stands in the picture is drawn on the Layout page.</source>
        <translation>每个用户在画面中的位置在“布局”页面绘制。</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>A JPG or BMP on the web, up to 6 MB, cropped to fill the canvas behind all users.</source>
        <translation>网络上的 JPG 或 BMP 图片，不超过 6 MB，裁剪后铺满画布背景。</translation>
    </message>
    <message>
        <source>Picture without video</source>
        <translation>无视频时的图片</translation>
    </message>
    <message>
        <source>Stands in for a user who has sent no video for 3.5 s. JPG or BMP, up to 6 MB.</source>
        <translation>用户 3.5 秒没有视频时显示。JPG 或 BMP，不超过 6 MB。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The address that the recorder opens. It must be reachable without a login and must not lead to another domain.</source>
        <translation>录制服务打开的网址。须无需登录即可访问，且不能跳转到其他域名。</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>窗口尺寸</translation>
    </message>
    <message>
        <source>Size of the browser window and of the film, in pixels.</source>
        <translation>浏览器窗口和录制画面的像素尺寸。</translation>
    </message>
    <message>
        <source>Frames a second and kilobits a second of the film.</source>
        <translation>录制画面的帧率和码率。</translation>
    </message>
    <message>
        <source>Quality of the sound of the page. Sent as number 0, 1 or 2.</source>
        <translation>页面声音的音质，以数字 0、1 或 2 发送。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>HLS is always written; MP4 in addition.</source>
        <translation>始终生成 HLS，可另外生成 MP4。</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>最长时长</translation>
    </message>
    <message>
        <source>A page has no idle exit: without a stop it is recorded, and paid, until this many hours are over.</source>
        <translation>页面录制没有空闲退出：如不停止，将一直录制并计费，直到达到此小时数。</translation>
    </message>
    <message>
        <source>hours at the latest</source>
        <translation>小时后结束</translation>
    </message>
    <message>
        <source>Split MP4</source>
        <translation>MP4 切分</translation>
    </message>
    <message>
        <source>A new MP4 file begins after this time, or after about 2 GB.</source>
        <translation>达到此时长或约 2 GB 后开始新的 MP4 文件。</translation>
    </message>
    <message>
        <source>minutes per file</source>
        <translation>分钟一个文件</translation>
    </message>
    <message>
        <source>Wait for page</source>
        <translation>等待页面</translation>
    </message>
    <message>
        <source>How long to wait for the page to be complete; when it is not, it is loaded again. 0 does not look.</source>
        <translation>等待页面加载完成的时间；超时则重新加载。0 表示不检测。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>The page is shown as on a phone.</source>
        <translation>按手机方式显示页面。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>The page is opened, nothing is written until the pause is ended. It is paid for all the same.</source>
        <translation>页面会打开，但在取消暂停之前不写文件；照常计费。</translation>
    </message>
    <message>
        <source>If a service fails</source>
        <translation>服务出错时</translation>
    </message>
    <message>
        <source>What an error of a service does to the whole. Only one value exists.</source>
        <translation>某项服务出错时对整个任务的影响。只有一个取值。</translation>
    </message>
    <message>
        <source>If the page fails</source>
        <translation>页面出错时</translation>
    </message>
    <message>
        <source>An error of the recorder ends the push to a CDN in any case.</source>
        <translation>页面录制出错时，推流到 CDN 必定中断。</translation>
    </message>
    <message>
        <source>Push address</source>
        <translation>推流地址</translation>
    </message>
    <message>
        <source>Where the film is sent while it is made: rtmp:// or rtmps://, stream key included. Kept like a password.</source>
        <translation>录制的同时推送到的地址：rtmp:// 或 rtmps://，含推流密钥。按密码保管。</translation>
    </message>
    <message>
        <source>If the push fails</source>
        <translation>推流出错时</translation>
    </message>
    <message>
        <source>Ignoring it lets the recording go on without the push.</source>
        <translation>忽略则继续录制，不再推流。</translation>
    </message>
    <message>
        <source>One picture every</source>
        <translation>截图间隔</translation>
    </message>
    <message>
        <source>Each user who sends video is photographed at this interval.</source>
        <translation>对每个发送视频的用户按此间隔截图。</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Screenshots are JPEG files; the service knows no other kind.</source>
        <translation>截图为 JPEG 文件，服务不支持其他类型。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Postponed transcoding has the files made after the end of the recording.</source>
        <translation>延时转码在录制结束后生成文件。</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>录制之后</translation>
    </message>
    <message>
        <source>Transcoding makes an MP4 per user; mixing makes one sound file of sound as sent.</source>
        <translation>转码为每个用户生成一个 MP4；混音把原始音频合成一个音频文件。</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>封装格式</translation>
    </message>
    <message>
        <source>MP4 is for transcoding; MP3, M4A and AAC are for mixing.</source>
        <translation>MP4 用于转码；MP3、M4A 和 AAC 用于混音。</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Samples a second of the mixed file. A text in the request.</source>
        <translation>混音文件的采样率，在请求中为字符串。</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Bits a second of the mixed file. A text in the request.</source>
        <translation>混音文件的码率，在请求中为字符串。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>声道</translation>
    </message>
    <message>
        <source>Mono or stereo. A text in the request.</source>
        <translation>单声道或双声道，在请求中为字符串。</translation>
    </message>
    <message>
        <source>Vendor, region</source>
        <translation>厂商、地域</translation>
    </message>
    <message>
        <source>Where the files go. The service wants two numbers, and each vendor counts its regions in its own way.</source>
        <translation>文件存放的位置。服务需要两个数字，各厂商的区域编号各不相同。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>存储地址</translation>
    </message>
    <message>
        <source>The domain of an S3-compatible storage, without https:// and without the bucket.</source>
        <translation>S3 兼容存储的域名，不含 https:// 和 Bucket。</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>The bucket, or the container at Azure. It must exist already.</source>
        <translation>Bucket；在 Azure 为容器。须事先创建。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>A key that may write into the bucket is enough; reading is not needed.</source>
        <translation>有写入权限的密钥即可，不需要读取权限。</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>A wrong key is not refused: the recording runs and nothing arrives in the bucket.</source>
        <translation>密钥错误不会被拒绝：录制照常进行，但Bucket 中不会有文件。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Letters and digits only, parts set apart by a slash, at most 128 characters in all.</source>
        <translation>只能用字母和数字，各级以斜杠分隔，总长不超过 128 个字符。</translation>
    </message>
    <message>
        <source>Own folder</source>
        <translation>独立目录</translation>
    </message>
    <message>
        <source>Adds a folder with a random name at every start. Its files can then be found even if the answer with the sid was lost.</source>
        <translation>每次启动时增加一个随机命名的目录。即使丢失了含 sid 的响应，也能找到文件。</translation>
    </message>
    <message>
        <source>Files will be called</source>
        <translation>文件名预览</translation>
    </message>
    <message>
        <source>Temporary token</source>
        <translation>临时 Token</translation>
    </message>
    <message>
        <source>STS token that belongs to temporary keys. Refresh it every hour through an update.</source>
        <translation>与临时密钥配套的 STS Token。每小时通过 update 刷新一次。</translation>
    </message>
    <message>
        <source>STS; it must be valid for at least 4 hours</source>
        <translation>STS；有效期至少还有 4 小时</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>When the temporary keys end, in seconds since 1970.</source>
        <translation>临时密钥的过期时间，自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>How the storage encrypts the files on its side. Amazon S3 only.</source>
        <translation>存储端如何加密文件。仅 Amazon S3。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Every file gets this tag. Amazon S3 and Alibaba OSS.</source>
        <translation>为每个文件添加此标签。适用于 Amazon S3 和阿里云 OSS。</translation>
    </message>
    <message>
        <source>Control for</source>
        <translation>调用时效</translation>
    </message>
    <message>
        <source>How long it can be queried and stopped. After it the recording goes on, and nobody can end it from here.</source>
        <translation>可以查询和停止的时长。超过后录制仍会继续，但无法从这里结束。</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Record in</source>
        <translation>录制区域</translation>
    </message>
    <message>
        <source>A fence keeps the recording in one area; a preference may give way. Best in the same area as the bucket.</source>
        <translation>限定区域会把录制固定在该区域；优先区域则可能变动。最好与Bucket 同区域。</translation>
    </message>
    <message>
        <source>Not beside</source>
        <translation>避开</translation>
    </message>
    <message>
        <source>Resource ids of recordings of the same channel: the new one is placed in another region, as a reserve.</source>
        <translation>同一频道其他录制的 resourceId：新的录制会分配到其他区域，作为备份。</translation>
    </message>
    <message>
        <source>Start&apos;s parameters</source>
        <translation>start 参数</translation>
    </message>
    <message>
        <source>Lets the service prepare for what start will ask. Start must then send exactly the same; this program sees to it.</source>
        <translation>让服务提前准备 start 的请求。之后的 start 必须与之完全相同，本程序会保证这一点。</translation>
    </message>
</context>
<context>
    <name>FilesTable</name>
    <message>
        <source>audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>audio and video</source>
        <translation>音频和视频</translation>
    </message>
    <message>
        <source>all</source>
        <translation>所有用户</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>音视频</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>首帧时间</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Fill a grid</source>
        <translation>填充网格</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Cells: arrows move, Space uses a cell or leaves it free</source>
        <translation>单元格：方向键移动，空格使用该格或将其留空</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{count} cells; the service takes {most} regions, so the first {most} are filled.</source>
        <translation>共 {count} 个单元格；服务最多接受 {most} 个区域，因此只填充前 {most} 个。</translation>
    </message>
    <message>
        <source>{count} regions. Those that are there take the cells in their order; click a cell to leave it free.</source>
        <translation>共 {count} 个区域。现有区域按顺序占用单元格；单击单元格可将其留空。</translation>
    </message>
    <message>
        <source>Every cell is left free; there would be nothing to fill.</source>
        <translation>所有单元格都已留空，没有可填充的内容。</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>channel, uid, ids, state, mode or profile with these letters</source>
        <translation>频道、uid、标识、状态、模式或配置中含有这些字符</translation>
    </message>
    <message>
        <source>words that belong together</source>
        <translation>连在一起的词</translation>
    </message>
    <message>
        <source>what needs attention</source>
        <translation>需要关注的录制</translation>
    </message>
    <message>
        <source>all but these</source>
        <translation>排除这些</translation>
    </message>
    <message>
        <source>this word in one field only</source>
        <translation>只在一个字段里查找这个词</translation>
    </message>
    <message>
        <source>everything of one profile</source>
        <translation>某个配置的全部录制</translation>
    </message>
    <message>
        <source>running for longer than this</source>
        <translation>已运行超过这个时间</translation>
    </message>
    <message>
        <source>without any file</source>
        <translation>没有任何文件</translation>
    </message>
    <message>
        <source>whose token ends soon</source>
        <translation>令牌即将到期</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>这里可以输入什么</translation>
    </message>
    <message>
        <source>Fields: {names}. Compared with &lt; &gt; =, times in s, min, h or d: {numbers}.</source>
        <translation>字段：{names}。可用 &lt; &gt; = 比较，时间单位为 s、min、h 或 d：{numbers}。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{here} of {all}</source>
        <translation>{here} / {all}</translation>
    </message>
</context>
<context>
    <name>FleetGroup</name>
    <message>
        <source>{n} failed</source>
        <translation>{n} 个失败</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>{n} 个需查看</translation>
    </message>
    <message>
        <source>{n} starting</source>
        <translation>{n} 个启动中</translation>
    </message>
    <message>
        <source>{n} fine</source>
        <translation>{n} 个正常</translation>
    </message>
    <message>
        <source>1 recording</source>
        <translation>1 个录制</translation>
    </message>
    <message>
        <source>{n} recordings</source>
        <translation>{n} 个录制</translation>
    </message>
    <message>
        <source>{count}, the oldest running for {age}</source>
        <translation>{count}，最久的已运行 {age}</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按频道</translation>
    </message>
    <message>
        <source>By profile</source>
        <translation>按配置</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
</context>
<context>
    <name>FleetViews</name>
    <message>
        <source>All running</source>
        <translation>全部进行中</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按频道</translation>
    </message>
    <message>
        <source>Ended in the last 24 hours</source>
        <translation>过去 24 小时内结束</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Show field</source>
        <translation>查看字段</translation>
    </message>
    <message>
        <source>Next remark</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Discard text</source>
        <translation>放弃文本</translation>
    </message>
    <message>
        <source>✕ {sentence}. The form keeps its values until the text can be read.</source>
        <translation>✕ {sentence}。在文本可以解读之前，表单保持原值。</translation>
    </message>
    <message>
        <source>Lines: {lines}, remarks: {n}</source>
        <translation>共 {lines} 行，{n} 条提示</translation>
    </message>
    <message>
        <source>Lines: {lines}, nothing to remark</source>
        <translation>共 {lines} 行，没有提示</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Carry over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Carry over what would be reset</source>
        <translation>沿用会被重置的值</translation>
    </message>
    <message>
        <source>Take these values from the live layout, so that they stay as they are.</source>
        <translation>从生效的布局取用这些值，使其保持不变。</translation>
    </message>
    <message>
        <source>Revert to live</source>
        <translation>还原为生效的布局</translation>
    </message>
    <message>
        <source>Apply to recording</source>
        <translation>应用到录制</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Hide what will change</source>
        <translation>收起将改变的内容</translation>
    </message>
    <message>
        <source>Show what will change</source>
        <translation>展开将改变的内容</translation>
    </message>
    <message>
        <source>Sends each valid draft to the running recording by itself, at most twice a second.</source>
        <translation>自动把每个有效的草稿发送给正在进行的录制，每秒最多两次。</translation>
    </message>
    <message>
        <source>Following waits: this draft has something to fix first, or would hide the only speaker.</source>
        <translation>跟随已暂停：草稿中有需要先修正的内容，或会遮住唯一可见的发言者。</translation>
    </message>
    <message>
        <source>The running recording follows the draft, at most twice a second. Click to stop.</source>
        <translation>正在进行的录制跟随草稿，每秒最多更新两次。点击即可停止。</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>未应用</translation>
    </message>
    <message>
        <source>No recording is running</source>
        <translation>没有正在运行的录制</translation>
    </message>
    <message>
        <source>Following waits</source>
        <translation>跟随已暂停</translation>
    </message>
    <message>
        <source>The recording follows</source>
        <translation>录制正在跟随</translation>
    </message>
    <message>
        <source>{state} · {summary}</source>
        <translation>{state} · {summary}</translation>
    </message>
    <message>
        <source>resets {count} keys</source>
        <translation>将重置 {count} 个字段</translation>
    </message>
    <message>
        <source>1 reset</source>
        <translation>1 项重置</translation>
    </message>
    <message>
        <source>{count} resets</source>
        <translation>{count} 项重置</translation>
    </message>
    <message>
        <source>updateLayout replaces everything: {what}.</source>
        <translation>updateLayout 会覆盖全部设置：{what}。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>复制为…</translation>
    </message>
    <message>
        <source>Copy, save or take a layout</source>
        <translation>复制、保存或导入布局</translation>
    </message>
    <message>
        <source>Copies or saves the layout in the form that is needed, and reads one in.</source>
        <translation>以所需形式复制或保存布局，也可读入布局。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Let the recording follow the draft</source>
        <translation>让录制跟随草稿</translation>
    </message>
    <message>
        <source>The layout is on its way.</source>
        <translation>布局正在发送。</translation>
    </message>
    <message>
        <source>Send this layout to the running recording (Ctrl+Return).</source>
        <translation>把此布局发送给正在运行的录制 (Ctrl+Return)。</translation>
    </message>
    <message>
        <source>No recording is running.</source>
        <translation>没有正在运行的录制。</translation>
    </message>
    <message>
        <source>The draft is the same as the live layout.</source>
        <translation>草稿与生效的布局相同。</translation>
    </message>
    <message>
        <source>Show the layout that the service has accepted last; can be undone.</source>
        <translation>显示服务最近一次接受的布局；可以撤销。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Hold to see the value</source>
        <translation>按住可查看内容</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Unknown: {value}</source>
        <translation>未知：{value}</translation>
    </message>
    <message>
        <source>Explain: {title}</source>
        <translation>说明：{title}</translation>
    </message>
    <message>
        <source>Say under each field what it means</source>
        <translation>在每个字段下方显示说明</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>收起选项</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>{0} copy</source>
        <translation>{0} 副本</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>重做：{0}</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>前往{0}</translation>
    </message>
    <message>
        <source>Open profile: {0}</source>
        <translation>打开方案：{0}</translation>
    </message>
</context>
<context>
    <name>GridLinesDialog</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Columns × rows (5x4) or a step in output pixels (24px):</source>
        <translation>列数 × 行数 (5x4)，或以输出像素计的步长 (24px)：</translation>
    </message>
    <message>
        <source>Show the grid</source>
        <translation>显示网格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write up to 64 columns and rows, or a step of 1 to 4096 px.</source>
        <translation>请输入不超过 64 的列数和行数，或 1 到 4096 px 的步长。</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Ask the service about each selected recording now (F5)</source>
        <translation>立即逐个查询所选录制（F5）</translation>
    </message>
    <message>
        <source>Ask the service now (F5)</source>
        <translation>立即向服务查询 (F5)</translation>
    </message>
    <message>
        <source>Select a recording that has a sid first</source>
        <translation>请先选择有 sid 的录制</translation>
    </message>
    <message>
        <source>Time between queries of the selected recordings</source>
        <translation>所选录制的查询间隔</translation>
    </message>
    <message>
        <source>Time between queries of the selected recording</source>
        <translation>所选录制的查询间隔</translation>
    </message>
    <message>
        <source>Select a running recording first</source>
        <translation>请先选择运行中的录制</translation>
    </message>
    <message>
        <source>Resume polling</source>
        <translation>继续轮询</translation>
    </message>
    <message>
        <source>Pause polling</source>
        <translation>暂停轮询</translation>
    </message>
    <message>
        <source>Go on asking the service about all recordings</source>
        <translation>恢复对所有录制的查询</translation>
    </message>
    <message>
        <source>Stop asking; recordings go on, only their data grows old</source>
        <translation>停止查询；录制照常进行，只是这里的数据会变旧</translation>
    </message>
    <message>
        <source>Query now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Query the selected recordings now</source>
        <translation>立即查询所选录制</translation>
    </message>
    <message>
        <source>Time between queries</source>
        <translation>查询间隔</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Copied: {what}</source>
        <translation>已复制：{what}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>what was pasted</source>
        <translation>粘贴的布局</translation>
    </message>
    <message>
        <source>Open a layout</source>
        <translation>打开布局</translation>
    </message>
    <message>
        <source>Layouts, bodies and drawings</source>
        <translation>布局、请求体和图形</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>what was dropped</source>
        <translation>拖入的布局</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>No recording is running</source>
        <translation>没有正在运行的录制</translation>
    </message>
    <message>
        <source>{mode} · recorder {uid}</source>
        <translation>{mode} · 录制 UID {uid}</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Requests go to the real service and recordings are billed</source>
        <translation>请求会发往真实的服务，录制会计费</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>Nothing leaves this computer and nothing is billed</source>
        <translation>任何数据都不会离开这台电脑，也不会计费</translation>
    </message>
    <message>
        <source>Requests, credentials included, go to {0} instead of Agora&apos;s hosts</source>
        <translation>请求连同凭据将发往 {0}，而不是声网域名</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Own endpoint</source>
        <translation>自定义地址</translation>
    </message>
    <message>
        <source>Stop the current recording</source>
        <translation>停止当前录制</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>新建录制</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>On the layout: arrows move regions by 1 pixel, with Shift by 10, with Alt by 0.1 %; Ctrl+Shift+arrows resize them. Tab goes to the next region, Escape takes a gesture back, 1 to 9 try a look on. While dragging, Ctrl suspends snapping, Shift keeps the shape or one axis, Alt copies or resizes around the centre; Space or the middle button moves the view, Ctrl+wheel zooms.</source>
        <translation>在布局页：方向键将区域移动 1 像素，加 Shift 移动 10 像素，加 Alt 移动 0.1%；Ctrl+Shift+方向键调整大小。Tab 切换到下一个区域，Esc 撤回正在进行的拖动，1 到 9 试用布局库中的布局。拖动时，Ctrl 暂停吸附，Shift 保持比例或只沿一个轴移动，Alt 复制区域或从中心调整大小；按住空格键或中键平移视图，Ctrl+滚轮缩放。</translation>
    </message>
    <message>
        <source>On the timeline of a recording: Left and Right walk the marks, Up and Down change the lane, Shift with Left or Right moves along, + and - zoom, 0 shows all, Enter opens the exchange, Ctrl+C copies.</source>
        <translation>在录制的时间线上：左右方向键逐个浏览标记，上下方向键切换泳道，Shift 加左右方向键平移，+ 和 - 缩放，0 显示全部，回车键打开请求与响应，Ctrl+C 复制。</translation>
    </message>
    <message>
        <source>On the layout</source>
        <translation>布局页</translation>
    </message>
    <message>
        <source>On the layout: {group}</source>
        <translation>布局页：{group}</translation>
    </message>
    <message>
        <source>On the layout: view</source>
        <translation>布局页：视图</translation>
    </message>
    <message>
        <source>What the sandbox is</source>
        <translation>沙盒是什么</translation>
    </message>
    <message>
        <source>A simulator of the recording service that runs inside this program and answers on this computer only. It checks requests as the service does, keeps time as the service does, and gives the same answers and errors. Nothing is recorded, uploaded or billed.</source>
        <translation>沙盒是在本程序内运行的云端录制服务模拟器，只在这台电脑上应答。它像真实服务一样校验请求、计时，并返回相同的响应和错误。不会真正录制、上传或计费。</translation>
    </message>
    <message>
        <source>Every channel has a few simulated users who join, publish, mute and leave. A channel whose name begins with “empty” has nobody in it, and one that begins with “silent” has people who publish nothing: see what idle exit and “no recorded data” look like before they happen to you.</source>
        <translation>每个频道里都有几位模拟用户，他们会加入、发流、静音和离开。名称以“empty”开头的频道里没有人，以“silent”开头的频道里有人但不发流：不妨先看看空闲退出和“无录制数据”是什么样子，以免真正遇到时措手不及。</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Cloud Recording panel {0}, under the MIT licence.</source>
        <translation>云端录制控制台 {0}，以 MIT 许可证发布。</translation>
    </message>
    <message>
        <source>Not made or endorsed by Agora; names belong to their owners.</source>
        <translation>本程序并非由声网（Agora）制作或认可；各名称归其所有者所有。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Qt {0} and PySide6 are used under the GNU LGPL, version 3, as separate shared libraries that you may replace. Their sources are offered by The Qt Company. requests: Apache-2.0. pydantic, keyring, platformdirs: MIT. qasync: BSD-2-Clause. The full texts are in the folder “licences” of this program.</source>
        <translation>Qt {0} 和 PySide6 依据 GNU LGPL 第 3 版使用，以独立的共享库形式存在，你可以自行替换；其源代码由 The Qt Company 提供。requests：Apache-2.0。pydantic、keyring、platformdirs：MIT。qasync：BSD-2-Clause。全文见本程序的“licences”文件夹。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Ended with the sandbox</source>
        <translation>随沙盒一起结束</translation>
    </message>
    <message>
        <source>Was not started</source>
        <translation>未能启动</translation>
    </message>
    <message>
        <source>Nobody published, so there is no file</source>
        <translation>没有人发流，因此没有文件</translation>
    </message>
    <message>
        <source>The recorder stopped with a fault (status 20)</source>
        <translation>录制端异常退出（状态 20）</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>自行结束</translation>
    </message>
    <message>
        <source>It was never found out whether it ran</source>
        <translation>始终未能确认是否运行过</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>仍在进行</translation>
    </message>
    <message>
        <source>Stopped, all files are in your storage</source>
        <translation>已停止，全部文件已在你的云存储中</translation>
    </message>
    <message>
        <source>Stopped, some files are in the backup cloud</source>
        <translation>已停止，部分文件在备份云</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录制 UID</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>录制模式</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>最近一次失败</translation>
    </message>
    <message>
        <source>Fail-overs</source>
        <translation>迁移次数</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Recording id (sid)</source>
        <translation>录制 ID（sid）</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>Resource ID</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>No recording of the history fits.</source>
        <translation>历史中没有符合条件的录制。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>The history is being read.</source>
        <translation>正在读取历史。</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet. Every recording is listed here from its start on, and stays.</source>
        <translation>还没有录制过。每个录制从启动起就会列在这里，并一直保留。</translation>
    </message>
    <message>
        <source>Export {n} selected…</source>
        <translation>导出所选 {n} 项…</translation>
    </message>
    <message>
        <source>Export all shown…</source>
        <translation>导出全部显示项…</translation>
    </message>
    <message>
        <source>Write them to a CSV or JSON file</source>
        <translation>写入 CSV 或 JSON 文件</translation>
    </message>
    <message>
        <source>Nothing is shown</source>
        <translation>没有显示任何内容</translation>
    </message>
    <message>
        <source>Forget {n}</source>
        <translation>移除 {n} 项</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the selected recordings out of the history</source>
        <translation>将所选录制移出历史</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 项</translation>
    </message>
    <message>
        <source>Take them out of the history; your files are not touched</source>
        <translation>将它们移出历史；不会动你的文件</translation>
    </message>
    <message>
        <source>Select recordings that have ended first</source>
        <translation>请先选择已结束的录制</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>{n} recordings are out of the history</source>
        <translation>{n} 个录制已移出历史</translation>
    </message>
    <message>
        <source>{0} is out of the history</source>
        <translation>{0} 已移出历史</translation>
    </message>
    <message>
        <source>Your files are where they were. This can be undone until you quit.</source>
        <translation>你的文件仍在原处。退出前都可以撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HoldSection</name>
    <message>
        <source>Pause or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Paused (onhold)</source>
        <translation>暂停 (onhold)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>While it is paused no file is written; the page stays open and is most likely billed. Gaps stay gaps.</source>
        <translation>暂停期间不写文件；页面保持打开，很可能照常计费。缺失的部分不会补录。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入值</translation>
    </message>
    <message>
        <source>There is nothing to read.</source>
        <translation>没有可读取的内容。</translation>
    </message>
    <message>
        <source>This is JSON, but none of its keys belongs to a request of cloud recording.</source>
        <translation>这是 JSON，但其中没有任何云端录制请求的字段。</translation>
    </message>
    <message>
        <source>This is an answer of the service, not a request.</source>
        <translation>这是服务的响应，不是请求。</translation>
    </message>
    <message>
        <source>This is a Postman environment: values, but no requests. Open the collection as well.</source>
        <translation>这是 Postman 环境：只有变量值，没有请求。请同时打开集合。</translation>
    </message>
    <message>
        <source>No request of this collection goes to cloud recording.</source>
        <translation>该集合中没有云端录制的请求。</translation>
    </message>
    <message>
        <source>This command has no address.</source>
        <translation>该命令没有地址。</translation>
    </message>
    <message>
        <source>This address does not belong to cloud recording: {url}</source>
        <translation>该地址不属于云端录制：{url}</translation>
    </message>
    <message>
        <source>The quote {quote} in line {line} is never closed.</source>
        <translation>第 {line} 行的引号 {quote} 没有闭合。</translation>
    </message>
    <message>
        <source>There is no cURL command in this text.</source>
        <translation>文本中没有 cURL 命令。</translation>
    </message>
    <message>
        <source>The body inside the command is no JSON. In its line {line}: {fault}</source>
        <translation>命令中的请求体不是 JSON。请求体第 {line} 行：{fault}</translation>
    </message>
    <message>
        <source>The environment is no JSON. In its line {line}: {fault}</source>
        <translation>环境文件不是 JSON。第 {line} 行：{fault}</translation>
    </message>
    <message>
        <source>The second file is no Postman environment.</source>
        <translation>第二个文件不是 Postman 环境。</translation>
    </message>
    <message>
        <source>More than {limit} secrets stand in this text; that is no request.</source>
        <translation>文本中的密钥超过 {limit} 个；这不是请求。</translation>
    </message>
    <message>
        <source>This is no profile of this program.</source>
        <translation>这不是本程序的方案。</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of this program ({version}).</source>
        <translation>该方案由本程序的更新版本 ({version}) 写入。</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>无法读取文件：{reason}</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB.</source>
        <translation>文件大于 1 MiB。</translation>
    </message>
    <message>
        <source>The file is not a text.</source>
        <translation>该文件不是文本文件。</translation>
    </message>
    <message>
        <source>Placeholders, not values: {items}</source>
        <translation>是占位符，不是值：{items}</translation>
    </message>
    <message>
        <source>Placeholders instead of secrets; yours stay as they are: {items}</source>
        <translation>密钥处是占位符，你原有的密钥保持不变：{items}</translation>
    </message>
    <message>
        <source>Unknown to the service; kept and flagged: {items}</source>
        <translation>服务无法识别，已保留并标记：{items}</translation>
    </message>
    <message>
        <source>Not for this mode: {items}</source>
        <translation>不适用于此模式：{items}</translation>
    </message>
    <message>
        <source>Written more than once; the last one counts: {items}</source>
        <translation>重复出现，以最后一个为准：{items}</translation>
    </message>
    <message>
        <source>startParameter is not an object and was left out.</source>
        <translation>startParameter 不是对象，已忽略。</translation>
    </message>
    <message>
        <source>Certificates are always checked here; -k was left out.</source>
        <translation>本程序始终校验证书；已忽略 -k。</translation>
    </message>
    <message>
        <source>The proxy was left out.</source>
        <translation>已忽略代理设置。</translation>
    </message>
    <message>
        <source>Certificates of the command were left out.</source>
        <translation>已忽略命令中的证书。</translation>
    </message>
    <message>
        <source>The redirection to another computer was left out.</source>
        <translation>已忽略指向其他主机的重定向。</translation>
    </message>
    <message>
        <source>Cookies were left out; the service has none.</source>
        <translation>已忽略 Cookie；服务不使用 Cookie。</translation>
    </message>
    <message>
        <source>The body is a form, not JSON, and was left out.</source>
        <translation>请求体是表单而不是 JSON，已忽略。</translation>
    </message>
    <message>
        <source>Files that a command names are not read: {items}</source>
        <translation>不读取命令中指定的文件：{items}</translation>
    </message>
    <message>
        <source>Only Basic authorization is understood here: {items}</source>
        <translation>仅支持 Basic 认证：{items}</translation>
    </message>
    <message>
        <source>The Authorization header is no Base64 of an id and a secret.</source>
        <translation>Authorization 标头不是客户 ID 和客户密钥的 Base64 编码。</translation>
    </message>
    <message>
        <source>Sent with the wrong method: {items}</source>
        <translation>请求方法有误：{items}</translation>
    </message>
    <message>
        <source>A mode that the service does not have: {items}</source>
        <translation>服务没有此模式：{items}</translation>
    </message>
    <message>
        <source>The host cannot be read: {items}</source>
        <translation>无法解读主机名：{items}</translation>
    </message>
    <message>
        <source>The path before /v1 is of an old kind of address and was left out: {items}</source>
        <translation>/v1 之前的路径属于旧式地址，已忽略：{items}</translation>
    </message>
    <message>
        <source>Requests of other products in this collection: {items}</source>
        <translation>集合中其他产品的请求：{items}</translation>
    </message>
    <message>
        <source>Scripts of the collection are not run.</source>
        <translation>不会运行集合中的脚本。</translation>
    </message>
    <message>
        <source>Comments in the body were left out.</source>
        <translation>已忽略请求体中的注释。</translation>
    </message>
    <message>
        <source>The body of this request is no JSON (line {items}) and was left out.</source>
        <translation>该请求的请求体不是 JSON（第 {items} 行），已忽略。</translation>
    </message>
    <message>
        <source>Not part of a profile, left out: {items}</source>
        <translation>不属于方案，已忽略：{items}</translation>
    </message>
    <message>
        <source>Secrets in a file are never taken over: {items}</source>
        <translation>不采用文件中的密钥：{items}</translation>
    </message>
    <message>
        <source>A file cannot set this; set it yourself if you want it: {items}</source>
        <translation>不能由文件设置，如有需要请自行设置：{items}</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>Postman collection</source>
        <translation>Postman 集合</translation>
    </message>
    <message>
        <source>Postman environment</source>
        <translation>Postman 环境</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Body of start (JSON)</source>
        <translation>start 的请求体 (JSON)</translation>
    </message>
    <message>
        <source>cURL for bash</source>
        <translation>cURL（bash）</translation>
    </message>
    <message>
        <source>cURL for Windows cmd</source>
        <translation>cURL（Windows cmd）</translation>
    </message>
    <message>
        <source>Profile without secrets</source>
        <translation>方案（不含密钥）</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>另一个值</translation>
    </message>
    <message>
        <source>{field}, {sign}, {before} → {after}</source>
        <translation>{field}，{sign}，{before} → {after}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a request</source>
        <translation>导入请求</translation>
    </message>
    <message>
        <source>A body, a cURL command, a Postman collection or a profile. Nothing changes until you take it over; undo restores it.</source>
        <translation>请求体、cURL 命令、Postman 集合或方案。采用之前不会有任何改动；采用后可以撤销。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Paste here, or drop a file</source>
        <translation>在此粘贴，或拖入文件</translation>
    </message>
    <message>
        <source>Text to import</source>
        <translation>要导入的文本</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将发生的更改</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>How to take it over</source>
        <translation>采用方式</translation>
    </message>
    <message>
        <source>What is not in the text goes</source>
        <translation>文本中没有的内容会被移除</translation>
    </message>
    <message>
        <source>What is not in the text stays</source>
        <translation>文本中没有的内容保持不变</translation>
    </message>
    <message>
        <source>Request to take over</source>
        <translation>要采用的请求</translation>
    </message>
    <message>
        <source>What was not taken over</source>
        <translation>未采用的内容</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Open environment…</source>
        <translation>打开环境…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Leave out the environment</source>
        <translation>移除环境</translation>
    </message>
    <message>
        <source>Only the beginning is shown; all of it is read.</source>
        <translation>这里只显示开头部分；读取的是全部内容。</translation>
    </message>
    <message>
        <source>There is nothing to take over</source>
        <translation>没有可采用的内容</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 处更改</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} 处更改</translation>
    </message>
    <message>
        <source>What would change in the draft is listed here as soon as there is a text.</source>
        <translation>有文本后，这里会列出草稿将发生的更改。</translation>
    </message>
    <message>
        <source>This request is about a recording that runs. Nothing in the draft changes.</source>
        <translation>此请求针对运行中的录制，不会更改草稿。</translation>
    </message>
    <message>
        <source>Nothing would change: the draft is like this already.</source>
        <translation>没有更改：草稿已是如此。</translation>
    </message>
    <message>
        <source>The built-in sandbox keeps its own App ID and credentials.</source>
        <translation>内置沙盒保留自带的 App ID 和凭据。</translation>
    </message>
    <message>
        <source>Environment: {name}</source>
        <translation>环境：{name}</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>没有环境</translation>
    </message>
    <message>
        <source>Use this endpoint: {host}</source>
        <translation>使用此地址：{host}</translation>
    </message>
    <message>
        <source>Not a host of the service. Requests with your credentials would go there.</source>
        <translation>不是服务的域名。请求连同你的凭据会发往该地址。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Requests and profiles (*.json *.txt *.sh *.cmd *.ps1)</source>
        <translation>请求和方案 (*.json *.txt *.sh *.cmd *.ps1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁盘已满。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>Its folder cannot be written. Give yourself the right to write there and try again.</source>
        <translation>无法写入其所在文件夹。请为自己授予写入权限后重试。</translation>
    </message>
    <message>
        <source>Another program holds its database. Close what may be reading it and try again.</source>
        <translation>另一个程序占用了它的数据库。请关闭可能正在读取它的程序后重试。</translation>
    </message>
    <message>
        <source>Its database is damaged and cannot be replaced. Begin this program again to have it mended.</source>
        <translation>它的数据库已损坏且无法替换。请重新启动本程序以修复它。</translation>
    </message>
    <message>
        <source>The disk answers with an error. Look at the disk, then try again.</source>
        <translation>磁盘返回错误。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>A recording whose ids are not written down could never be stopped, so nothing was started. Stop still works.</source>
        <translation>如果录制的标识没有写入日志，就再也无法停止它，因此没有启动任何录制。停止操作仍然可用。</translation>
    </message>
    <message>
        <source>A recording whose ids are not written down could never be stopped, so none will be started. Stop still works.</source>
        <translation>标识没有记下来的录制再也无法停止，因此不会开始新的录制。停止仍然可用。</translation>
    </message>
    <message>
        <source>Its file cannot be used; begin this program again once it has been moved away.</source>
        <translation>历史文件无法使用；请将其移走后重新启动本程序。</translation>
    </message>
</context>
<context>
    <name>JsonMarks</name>
    <message>
        <source>“{key}” is not in the documents; the service ignores it without a word</source>
        <translation>文档中没有“{key}”；服务会忽略它，且没有任何提示</translation>
    </message>
    <message>
        <source>“{key}” does not belong to what is recorded; it is refused or ignored</source>
        <translation>“{key}”不适用于此类录制；会被拒绝或忽略</translation>
    </message>
    <message>
        <source>The scene follows from what is recorded: {n} will be sent</source>
        <translation>scene 由录制任务决定：将发送 {n}</translation>
    </message>
    <message>
        <source>No secret is known for this word, so nothing will be sent here</source>
        <translation>没有与该词对应的密钥，因此这里不会发送任何内容</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>there is no text</source>
        <translation>没有文本</translation>
    </message>
    <message>
        <source>the text is too long: {bytes} bytes of at most {limit}</source>
        <translation>文本过长：{bytes} 字节，最多 {limit} 字节</translation>
    </message>
    <message>
        <source>more than {limit} objects and lists within each other</source>
        <translation>对象和数组的嵌套超过 {limit} 层</translation>
    </message>
    <message>
        <source>something follows after the end: {text}</source>
        <translation>结尾之后还有内容：{text}</translation>
    </message>
    <message>
        <source>one {text} too many</source>
        <translation>多了一个 {text}</translation>
    </message>
    <message>
        <source>the {opened} of line {line} is not closed</source>
        <translation>第 {line} 行的 {opened} 没有闭合</translation>
    </message>
    <message>
        <source>{text} stands where the {opened} of line {line} wants {expected}</source>
        <translation>此处是 {text}，而第 {line} 行的 {opened} 需要 {expected}</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>a comma is missing before {text}</source>
        <translation>{text} 前缺少逗号</translation>
    </message>
    <message>
        <source>a colon is missing after “{key}”</source>
        <translation>“{key}”后缺少冒号</translation>
    </message>
    <message>
        <source>a key in double quotes is missing before {text}</source>
        <translation>{text} 前缺少带双引号的键名</translation>
    </message>
    <message>
        <source>this comma is one too many</source>
        <translation>此处多了一个逗号</translation>
    </message>
    <message>
        <source>the key {text} needs double quotes</source>
        <translation>键名 {text} 需要加双引号</translation>
    </message>
    <message>
        <source>the text {text} needs double quotes</source>
        <translation>文本 {text} 需要加双引号</translation>
    </message>
    <message>
        <source>the quote that opens here is not closed in its line</source>
        <translation>此处的引号在本行没有闭合</translation>
    </message>
    <message>
        <source>JSON knows only double quotes, not {text}</source>
        <translation>JSON 只能用双引号，不能用 {text}</translation>
    </message>
    <message>
        <source>a typographic quote {text}; JSON wants the straight double one</source>
        <translation>此处是弯引号 {text}；JSON 需要直双引号</translation>
    </message>
    <message>
        <source>JSON has no comments ({text})</source>
        <translation>JSON 不支持注释 ({text})</translation>
    </message>
    <message>
        <source>{text} is no number in JSON</source>
        <translation>{text} 不是 JSON 的数字</translation>
    </message>
    <message>
        <source>{text} is not written as JSON writes numbers</source>
        <translation>{text} 不符合 JSON 的数字写法</translation>
    </message>
    <message>
        <source>the number {text} is too large</source>
        <translation>数字 {text} 过大</translation>
    </message>
    <message>
        <source>{text} is written {right} in JSON</source>
        <translation>{text} 在 JSON 中应写作 {right}</translation>
    </message>
    <message>
        <source>a control character ({unicode}) stands in a text; write it as an escape</source>
        <translation>文本中有控制字符 ({unicode})；请写成转义序列</translation>
    </message>
    <message>
        <source>half a character ({unicode}) stands in a text</source>
        <translation>文本中有不完整的字符 ({unicode})</translation>
    </message>
    <message>
        <source>{text} is no escape that JSON knows</source>
        <translation>{text} 不是有效的 JSON 转义序列</translation>
    </message>
    <message>
        <source>{text} is not expected here</source>
        <translation>此处不应出现 {text}</translation>
    </message>
    <message>
        <source>a body is an object in braces</source>
        <translation>请求体应为花括号中的对象</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {fault}</source>
        <translation>第 {line} 行，第 {column} 列：{fault}</translation>
    </message>
</context>
<context>
    <name>LadderView</name>
    <message>
        <source>Asking the service…</source>
        <translation>正在查询服务端…</translation>
    </message>
    <message>
        <source>Steps to find or end it</source>
        <translation>找回或结束它的步骤</translation>
    </message>
    <message>
        <source>Send the same start again</source>
        <translation>重新发送同一个 start</translation>
    </message>
    <message>
        <source>Enter the credentials of its profile</source>
        <translation>填写其配置的凭据</translation>
    </message>
    <message>
        <source>How the names to look for begin</source>
        <translation>要查找的文件名开头</translation>
    </message>
    <message>
        <source>Paste names of files or a listing of the bucket (text, XML or JSON)</source>
        <translation>粘贴文件名或存储空间的文件列表（文本、XML 或 JSON）</translation>
    </message>
    <message>
        <source>No name of this channel with a sid is in it.</source>
        <translation>其中没有本频道带 sid 的文件名。</translation>
    </message>
    <message>
        <source>Paste one or more notifications (JSON)</source>
        <translation>粘贴一条或多条消息通知 (JSON)</translation>
    </message>
    <message>
        <source>No notification with a sid is in it.</source>
        <translation>其中没有带 sid 的消息通知。</translation>
    </message>
    <message>
        <source>Kicking rule as a cURL command</source>
        <translation>cURL 形式的踢人规则</translation>
    </message>
    <message>
        <source>Copy the kicking rule</source>
        <translation>复制踢人规则</translation>
    </message>
    <message>
        <source>Copy the text for support</source>
        <translation>复制给技术支持的文本</translation>
    </message>
    <message>
        <source>If nothing helps, say what is so</source>
        <translation>如果都无效，请说明实际情况</translation>
    </message>
    <message>
        <source>It then leaves this list. You can take it back until you quit.</source>
        <translation>之后它会离开此列表。退出程序之前可以撤回。</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>它已经结束</translation>
    </message>
    <message>
        <source>It never ran</source>
        <translation>它从未运行</translation>
    </message>
    <message>
        <source>Yes, I am sure</source>
        <translation>是的，我确定</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nothing will watch it or stop it any more. If it runs, it goes on and is billed. Has it ended?</source>
        <translation>之后将不再监视也不会停止它。如果它在运行，会继续并计费。它确实已经结束了吗？</translation>
    </message>
    <message>
        <source>Nothing will watch it or stop it any more. If it runs, it goes on and is billed. Did it never run?</source>
        <translation>之后将不再监视也不会停止它。如果它在运行，会继续并计费。它确实从未运行过吗？</translation>
    </message>
</context>
<context>
    <name>LayoutCanvas</name>
    <message>
        <source>Layout canvas</source>
        <translation>布局画布</translation>
    </message>
    <message>
        <source>Tab selects the next region, arrows move it by one pixel, Shift by ten, Ctrl+Shift+arrows resize it, Delete removes it.</source>
        <translation>Tab 选择下一个区域，方向键移动 1 像素，Shift 移动 10 像素，Ctrl+Shift+方向键调整大小，Delete 删除。</translation>
    </message>
    <message>
        <source>No region yet. Double-click here or press N to add one.</source>
        <translation>还没有区域。在此双击，或按 N 添加。</translation>
    </message>
</context>
<context>
    <name>LayoutDifference</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>{key} {old} → {new} because the draft leaves it out</source>
        <translation>{key} {old} → {new}，因为草稿中没有这一项</translation>
    </message>
    <message>
        <source>The layout becomes {new} instead of {old}</source>
        <translation>布局由{old}变为{new}</translation>
    </message>
    <message>
        <source>uid {uid}</source>
        <translation>uid {uid}</translation>
    </message>
    <message>
        <source>next to join</source>
        <translation>下一位加入者</translation>
    </message>
    <message>
        <source>Live region {number} ({who}) goes away</source>
        <translation>线上的区域 {number}（{who}）将被移除</translation>
    </message>
    <message>
        <source>Region {number} ({who}) {what}</source>
        <translation>区域 {number}（{who}）{what}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>is new: {size} at {x}, {y}</source>
        <translation>为新增：{size}，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>moves from {x}, {y} to {left}, {top} px</source>
        <translation>从 {x}, {y} 移到 {left}, {top} px</translation>
    </message>
    <message>
        <source>becomes {size}</source>
        <translation>变为 {size}</translation>
    </message>
    <message>
        <source>changes its place in the order</source>
        <translation>改变前后次序</translation>
    </message>
    <message>
        <source>was for {who}</source>
        <translation>原属 {who}</translation>
    </message>
    <message>
        <source>opacity {old} → {new}</source>
        <translation>不透明度 {old} → {new}</translation>
    </message>
    <message>
        <source>is cropped instead of fitted</source>
        <translation>由适应改为裁剪</translation>
    </message>
    <message>
        <source>is fitted instead of cropped</source>
        <translation>由裁剪改为适应</translation>
    </message>
    <message>
        <source>changes {keys}</source>
        <translation>更改 {keys}</translation>
    </message>
</context>
<context>
    <name>LayoutEdit</name>
    <message>
        <source>What is selected is locked or hidden.</source>
        <translation>所选内容已锁定或隐藏。</translation>
    </message>
    <message>
        <source>Paste only</source>
        <translation>仅粘贴</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Take the layout that is tried on first (Ctrl+Enter), or leave it (Esc).</source>
        <translation>请先采用正在试用的布局 (Ctrl+Enter)，或放弃它 (Esc)。</translation>
    </message>
    <message>
        <source>The live layout is only shown; edit the draft.</source>
        <translation>生效的布局仅供查看；请编辑草稿。</translation>
    </message>
    <message>
        <source>A preset has no regions to edit; convert it to custom first.</source>
        <translation>预设布局没有可编辑的区域；请先转换为自定义布局。</translation>
    </message>
    <message>
        <source>Select a region first.</source>
        <translation>请先选择区域。</translation>
    </message>
    <message>
        <source>What is selected is locked; L unlocks it.</source>
        <translation>所选内容已锁定；按 L 解锁。</translation>
    </message>
    <message>
        <source>Select at least two regions.</source>
        <translation>请至少选择两个区域。</translation>
    </message>
    <message>
        <source>Select exactly two regions.</source>
        <translation>请恰好选择两个区域。</translation>
    </message>
    <message>
        <source>There must be three regions or more.</source>
        <translation>至少需要三个区域。</translation>
    </message>
    <message>
        <source>There is no region yet.</source>
        <translation>还没有区域。</translation>
    </message>
    <message>
        <source>The service takes {count} regions at most.</source>
        <translation>服务最多接受 {count} 个区域。</translation>
    </message>
    <message>
        <source>Copy a region first (Ctrl+C).</source>
        <translation>请先复制一个区域 (Ctrl+C)。</translation>
    </message>
    <message>
        <source>No region is locked.</source>
        <translation>没有锁定的区域。</translation>
    </message>
    <message>
        <source>No region is hidden.</source>
        <translation>没有隐藏的区域。</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Hide or show while editing</source>
        <translation>编辑时隐藏或显示</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Style (opacity, crop or fit)</source>
        <translation>外观（不透明度、裁剪或适应）</translation>
    </message>
    <message>
        <source>Position and size</source>
        <translation>位置和大小</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Align centre</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>顶端对齐</translation>
    </message>
    <message>
        <source>Align middle</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>底端对齐</translation>
    </message>
    <message>
        <source>Across, equal gaps</source>
        <translation>水平，等间距</translation>
    </message>
    <message>
        <source>Down, equal gaps</source>
        <translation>垂直，等间距</translation>
    </message>
    <message>
        <source>Across, by centres</source>
        <translation>水平，按中心</translation>
    </message>
    <message>
        <source>Down, by centres</source>
        <translation>垂直，按中心</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>等高</translation>
    </message>
    <message>
        <source>Same width and height</source>
        <translation>等宽等高</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>To front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>To back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>Swap two regions</source>
        <translation>交换两个区域</translation>
    </message>
    <message>
        <source>Tidy into a grid</source>
        <translation>整理为网格</translation>
    </message>
    <message>
        <source>Fill 2 × 2</source>
        <translation>填充 2 × 2</translation>
    </message>
    <message>
        <source>Fill 3 × 3</source>
        <translation>填充 3 × 3</translation>
    </message>
    <message>
        <source>Fill 4 × 4</source>
        <translation>填充 4 × 4</translation>
    </message>
    <message>
        <source>Fill a grid…</source>
        <translation>填充网格…</translation>
    </message>
    <message>
        <source>Close one-pixel gaps</source>
        <translation>消除一像素缝隙</translation>
    </message>
</context>
<context>
    <name>LayoutEditor</name>
    <message>
        <source>No recording is running. Start one, and the layout can be applied to it.</source>
        <translation>没有正在运行的录制。开始录制后，即可应用此布局。</translation>
    </message>
    <message>
        <source>Something is only tried on: take it or leave it first.</source>
        <translation>当前只是在试用布局：请先采用或放弃。</translation>
    </message>
    <message>
        <source>Something must be fixed first; see Check.</source>
        <translation>请先修正问题，见“检查”。</translation>
    </message>
    <message>
        <source>The recording shows this layout already.</source>
        <translation>录制已在使用此布局。</translation>
    </message>
    <message>
        <source>Revert to live</source>
        <translation>还原为生效的布局</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>沿用</translation>
    </message>
</context>
<context>
    <name>LayoutHandover</name>
    <message>
        <source>Copy, save or take a layout</source>
        <translation>复制、保存或导入布局</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Paste a layout</source>
        <translation>粘贴布局</translation>
    </message>
    <message>
        <source>Open a layout file…</source>
        <translation>打开布局文件…</translation>
    </message>
    <message>
        <source>Take the layout of a recording…</source>
        <translation>采用某个录制的布局…</translation>
    </message>
    <message>
        <source>There is no layout in this text</source>
        <translation>这段文本中没有布局</translation>
    </message>
    <message>
        <source>Its output is {width} × {height} px, yours is {own_width} × {own_height}; fractions stay as they are.</source>
        <translation>其输出为 {width} × {height} px，你的是 {own_width} × {own_height}；小数保持不变。</translation>
    </message>
    <message>
        <source>The draft is this layout already.</source>
        <translation>草稿已经是这个布局。</translation>
    </message>
    <message>
        <source>Take it repaired</source>
        <translation>修正后采用</translation>
    </message>
    <message>
        <source>Take it as it stands</source>
        <translation>按原样采用</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>layoutConfig alone</source>
        <translation>仅 layoutConfig</translation>
    </message>
    <message>
        <source>clientRequest of updateLayout</source>
        <translation>updateLayout 的 clientRequest</translation>
    </message>
    <message>
        <source>Whole body of updateLayout</source>
        <translation>updateLayout 的完整请求体</translation>
    </message>
    <message>
        <source>transcodingConfig for start</source>
        <translation>start 用的 transcodingConfig</translation>
    </message>
    <message>
        <source>cURL command</source>
        <translation>cURL 命令</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>Picture of the recording</source>
        <translation>录制画面图片</translation>
    </message>
    <message>
        <source>a layoutConfig</source>
        <translation>layoutConfig</translation>
    </message>
    <message>
        <source>a backgroundConfig</source>
        <translation>backgroundConfig</translation>
    </message>
    <message>
        <source>a clientRequest of updateLayout</source>
        <translation>updateLayout 的 clientRequest</translation>
    </message>
    <message>
        <source>a body of updateLayout</source>
        <translation>updateLayout 的请求体</translation>
    </message>
    <message>
        <source>a transcodingConfig</source>
        <translation>transcodingConfig</translation>
    </message>
    <message>
        <source>a body of start</source>
        <translation>start 的请求体</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>{what} in a cURL command</source>
        <translation>cURL 命令中的{what}</translation>
    </message>
    <message>
        <source>{what} in a Postman collection</source>
        <translation>Postman 集合中的{what}</translation>
    </message>
    <message>
        <source>{what} in a profile</source>
        <translation>配置档中的{what}</translation>
    </message>
    <message>
        <source>the floating preset</source>
        <translation>悬浮预设</translation>
    </message>
    <message>
        <source>the best fit preset</source>
        <translation>自适应预设</translation>
    </message>
    <message>
        <source>the vertical preset</source>
        <translation>垂直预设</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>文本为空。</translation>
    </message>
    <message>
        <source>The text is longer than 1 MiB.</source>
        <translation>文本超过 1 MiB。</translation>
    </message>
    <message>
        <source>Its objects and lists are too deep within each other.</source>
        <translation>对象和列表嵌套过深。</translation>
    </message>
    <message>
        <source>It is neither JSON, nor cURL, nor an SVG drawing of this program.</source>
        <translation>它不是 JSON、cURL，也不是本程序的 SVG 图形。</translation>
    </message>
    <message>
        <source>It has so many faults that it is probably something else than JSON.</source>
        <translation>错误太多，可能根本不是 JSON。</translation>
    </message>
    <message>
        <source>None of its keys belongs to a layout.</source>
        <translation>其中没有属于布局的字段。</translation>
    </message>
    <message>
        <source>It has {count} regions; at most {limit} are read, and the service takes 17.</source>
        <translation>它有 {count} 个区域；最多读取 {limit} 个，而服务只接受 17 个。</translation>
    </message>
    <message>
        <source>The drawing does not come from this program, so its numbers are not in it.</source>
        <translation>该图形不是由本程序生成的，其中没有布局数值。</translation>
    </message>
    <message>
        <source>A quote in the command is never closed.</source>
        <translation>命令中有引号没有闭合。</translation>
    </message>
    <message>
        <source>It is an answer of the service, and answers do not tell the layout.</source>
        <translation>这是服务的响应，响应中不含布局。</translation>
    </message>
    <message>
        <source>Comments, which JSON does not know, are passed over</source>
        <translation>忽略 JSON 不支持的注释</translation>
    </message>
    <message>
        <source>A comma too many is passed over</source>
        <translation>忽略多余的逗号</translation>
    </message>
    <message>
        <source>A missing comma is added</source>
        <translation>补上缺少的逗号</translation>
    </message>
    <message>
        <source>Quotes become straight double ones</source>
        <translation>引号改为直双引号</translation>
    </message>
    <message>
        <source>Keys get their quotes</source>
        <translation>为键加上引号</translation>
    </message>
    <message>
        <source>Words of other languages become JSON</source>
        <translation>其他语言的写法改为 JSON</translation>
    </message>
    <message>
        <source>Numbers are written as JSON has them</source>
        <translation>数字改为 JSON 的写法</translation>
    </message>
    <message>
        <source>Odd characters in a text are read as they stand</source>
        <translation>文本中的特殊字符按原样读取</translation>
    </message>
    <message>
        <source>A key stands twice; the last one counts</source>
        <translation>同一键出现两次，以最后一个为准</translation>
    </message>
    <message>
        <source>The braces around it are added</source>
        <translation>补上外层大括号</translation>
    </message>
    <message>
        <source>The text ends too early; its brackets are closed</source>
        <translation>文本提前结束，已补全括号</translation>
    </message>
    <message>
        <source>What stands around the JSON is passed over</source>
        <translation>忽略 JSON 前后的内容</translation>
    </message>
    <message>
        <source>Misspelt keys are put right</source>
        <translation>更正拼错的键</translation>
    </message>
    <message>
        <source>Keys in the wrong place are moved</source>
        <translation>移动位置错误的键</translation>
    </message>
    <message>
        <source>Left out, for a layout does not take it</source>
        <translation>布局不接受，已略去</translation>
    </message>
    <message>
        <source>Texts become numbers</source>
        <translation>文本改为数字</translation>
    </message>
    <message>
        <source>Percents become fractions</source>
        <translation>百分比改为小数</translation>
    </message>
    <message>
        <source>Pixels become fractions</source>
        <translation>像素改为小数</translation>
    </message>
    <message>
        <source>Rounded to six decimals</source>
        <translation>四舍五入到六位小数</translation>
    </message>
    <message>
        <source>A region that sticks out by a rounding error is trimmed</source>
        <translation>裁去因舍入误差超出的部分</translation>
    </message>
    <message>
        <source>Uids become texts; as numbers they give a blank picture</source>
        <translation>uid 改为文本；若为数字则画面为空白</translation>
    </message>
    <message>
        <source>A colour is written as #RRGGBB</source>
        <translation>颜色改写为 #RRGGBB</translation>
    </message>
    <message>
        <source>Words become the service&apos;s numbers</source>
        <translation>文字改为服务使用的数字</translation>
    </message>
    <message>
        <source>mixedVideoLayout 3 is added; without it the regions are ignored</source>
        <translation>补上 mixedVideoLayout 3；缺少它时区域会被忽略</translation>
    </message>
    <message>
        <source>A single object becomes a list</source>
        <translation>单个对象改为列表</translation>
    </message>
    <message>
        <source>Moved in another program: the rectangle counts where it stands now</source>
        <translation>在其他程序中移动过：以矩形当前位置为准</translation>
    </message>
    <message>
        <source>1 region</source>
        <translation>1 个区域</translation>
    </message>
    <message>
        <source>{count} regions</source>
        <translation>{count} 个区域</translation>
    </message>
    <message>
        <source>pictures of {count} users</source>
        <translation>{count} 位用户的图片</translation>
    </message>
    <message>
        <source>Found {what}: {held}</source>
        <translation>已识别：{what}（{held}）</translation>
    </message>
    <message>
        <source>Reading stopped in line {line}.</source>
        <translation>读取在第 {line} 行停止。</translation>
    </message>
    <message>
        <source>Quotes, commas and comments are put right</source>
        <translation>更正引号、逗号和注释</translation>
    </message>
    <message>
        <source>{count} more, in the details</source>
        <translation>另有 {count} 处，见详情</translation>
    </message>
    <message>
        <source>{what}: {examples}</source>
        <translation>{what}：{examples}</translation>
    </message>
    <message>
        <source>{what} ({count} times)</source>
        <translation>{what}（{count} 处）</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
</context>
<context>
    <name>LayoutPage</name>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Revert to live</source>
        <translation>还原为生效的布局</translation>
    </message>
    <message>
        <source>The layout was not applied</source>
        <translation>布局没有应用</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Nobody would be seen any more</source>
        <translation>画面中将看不到任何人</translation>
    </message>
    <message>
        <source>In sight now: uid {who}. This draft hides them and shows nobody else.</source>
        <translation>当前可见：uid {who}。此草稿会将其隐藏，且不显示其他任何人。</translation>
    </message>
    <message>
        <source>The only speaker would be covered</source>
        <translation>唯一可见的发言者会被完全遮住</translation>
    </message>
    <message>
        <source>In sight now: uid {who}. Regions in front cover them wholly, and who fills those may not be there.</source>
        <translation>目前可见：uid {who}。前面的区域会把其画面完全遮住，而这些区域对应的用户可能并不在频道中。</translation>
    </message>
    <message>
        <source>Apply all the same</source>
        <translation>仍然应用</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>LayoutPeople</name>
    <message>
        <source>on stage</source>
        <translation>在舞台上</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>live layout</source>
        <translation>生效布局</translation>
    </message>
    <message>
        <source>has a picture</source>
        <translation>有背景图</translation>
    </message>
    <message>
        <source>region {number}</source>
        <translation>区域 {number}</translation>
    </message>
</context>
<context>
    <name>LayoutView</name>
    <message>
        <source>Fit the canvas</source>
        <translation>画布适应窗口</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to what is selected</source>
        <translation>缩放到所选内容</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>Rulers</source>
        <translation>标尺</translation>
    </message>
    <message>
        <source>Stage: who is seen when</source>
        <translation>舞台：谁在何时可见</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>无网格</translation>
    </message>
    <message>
        <source>Every {step} px</source>
        <translation>每 {step} px</translation>
    </message>
    <message>
        <source>Select a region first.</source>
        <translation>请先选择区域。</translation>
    </message>
    <message>
        <source>Ctrl during a drag does the opposite.</source>
        <translation>拖动时按住 Ctrl 则相反。</translation>
    </message>
    <message>
        <source>Grid (G)</source>
        <translation>网格 (G)</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>Floating</source>
        <translation>悬浮布局</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>自适应布局</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>垂直布局</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>uid {uid}</source>
        <translation>uid {uid}</translation>
    </message>
    <message>
        <source>next to join</source>
        <translation>下一位加入者</translation>
    </message>
    <message>
        <source>large window</source>
        <translation>大视窗</translation>
    </message>
    <message>
        <source>in join order</source>
        <translation>按加入顺序</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>crop, 16:9 loses {loss} %</source>
        <translation>裁剪，16:9 画面损失 {loss} %</translation>
    </message>
    <message>
        <source>{value} is no layout; 0 to 3 are.</source>
        <translation>{value} 不是有效的布局；可选 0 到 3。</translation>
    </message>
    <message>
        <source>Regions go with the custom layout only; with a preset the service refuses them.</source>
        <translation>只有自定义布局可以带区域；预设布局带区域会被服务拒绝。</translation>
    </message>
    <message>
        <source>A custom layout needs at least one region.</source>
        <translation>自定义布局至少需要一个区域。</translation>
    </message>
    <message>
        <source>{count} regions are too many; the service takes 17.</source>
        <translation>{count} 个区域过多；服务最多接受 17 个。</translation>
    </message>
    <message>
        <source>Region {region} has no area.</source>
        <translation>区域 {region} 没有面积。</translation>
    </message>
    <message>
        <source>Region {region} reaches beyond the canvas.</source>
        <translation>区域 {region} 超出画布。</translation>
    </message>
    <message>
        <source>Region {region}: a uid is a whole number from 1 to 4294967295.</source>
        <translation>区域 {region}：UID 必须是 1 到 4294967295 之间的整数。</translation>
    </message>
    <message>
        <source>Regions {other} and {region} are both for uid {uid}.</source>
        <translation>区域 {other} 和 {region} 都指定给了 uid {uid}。</translation>
    </message>
    <message>
        <source>Region {region} is for the recorder itself, which shows no picture.</source>
        <translation>区域 {region} 指定给了录制端自身，它没有画面。</translation>
    </message>
    <message>
        <source>The large window is for the recorder itself, which shows no picture.</source>
        <translation>大视窗指定给了录制端自身，它没有画面。</translation>
    </message>
    <message>
        <source>Region {region}: opacity goes from 0 to 1.</source>
        <translation>区域 {region}：不透明度的范围是 0 到 1。</translation>
    </message>
    <message>
        <source>Region {region}: the picture is cropped (0) or fitted (1).</source>
        <translation>区域 {region}：画面只能是裁剪 (0) 或适应 (1)。</translation>
    </message>
    <message>
        <source>Without a user for the large window (maxResolutionUid) it stays empty.</source>
        <translation>没有指定大视窗用户 (maxResolutionUid)，大视窗会一直空着。</translation>
    </message>
    <message>
        <source>Large window: a uid is a whole number from 1 to 4294967295.</source>
        <translation>大视窗：UID 必须是 1 到 4294967295 之间的整数。</translation>
    </message>
    <message>
        <source>The background colour must look like #1A2B3C.</source>
        <translation>背景颜色的格式应为 #1A2B3C。</translation>
    </message>
    <message>
        <source>Background pictures are fetched over https.</source>
        <translation>背景图必须使用 https 地址。</translation>
    </message>
    <message>
        <source>Background pictures must be JPG or BMP.</source>
        <translation>背景图必须是 JPG 或 BMP。</translation>
    </message>
    <message>
        <source>The picture of uid {uid} must be fetched over https.</source>
        <translation>uid {uid} 的图片必须通过 https 获取。</translation>
    </message>
    <message>
        <source>The picture of uid {uid} must be a JPG or BMP.</source>
        <translation>uid {uid} 的图片必须是 JPG 或 BMP。</translation>
    </message>
    <message>
        <source>User picture {number}: a uid is a whole number from 1 to 4294967295.</source>
        <translation>用户图片 {number}：uid 是 1 到 4294967295 的整数。</translation>
    </message>
    <message>
        <source>Two pictures are for uid {uid}; only one is shown.</source>
        <translation>uid {uid} 有两张图片；只会显示一张。</translation>
    </message>
    <message>
        <source>The picture of uid {uid} is cropped (0) or fitted (1).</source>
        <translation>uid {uid} 的图片只能裁剪（0）或适应（1）。</translation>
    </message>
    <message>
        <source>Region {other} hides region {region} completely.</source>
        <translation>区域 {other} 完全遮住了区域 {region}。</translation>
    </message>
    <message>
        <source>One pixel of background shows between regions {region} and {other}.</source>
        <translation>区域 {region} 和 {other} 之间露出 1 像素的背景。</translation>
    </message>
    <message>
        <source>Layout keys stand directly in clientRequest here, not in transcodingConfig.</source>
        <translation>这里的布局字段应直接放在 clientRequest 下，而不是 transcodingConfig 里。</translation>
    </message>
    <message>
        <source>The service does not know {key}.</source>
        <translation>服务没有 {key} 这个字段。</translation>
    </message>
    <message>
        <source>Choose a layout</source>
        <translation>选择布局</translation>
    </message>
    <message>
        <source>Make it custom</source>
        <translation>改为自定义布局</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Keep the first 17</source>
        <translation>只保留前 17 个</translation>
    </message>
    <message>
        <source>Move it inside</source>
        <translation>移入画布</translation>
    </message>
    <message>
        <source>Give it to the next to join</source>
        <translation>留给下一位加入者</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>改用 https</translation>
    </message>
    <message>
        <source>Close the gap</source>
        <translation>消除缝隙</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{sentence} Is {near} meant?</source>
        <translation>{sentence}是否想写 {near}？</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>1 region</source>
        <translation>1 个区域</translation>
    </message>
    <message>
        <source>{count} regions</source>
        <translation>{count} 个区域</translation>
    </message>
    <message>
        <source>Same as live</source>
        <translation>与生效的布局相同</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>One pixel of background shows between region {region} and the canvas&apos; edge.</source>
        <translation>区域 {region} 与画布边缘之间露出 1 像素的背景。</translation>
    </message>
    <message>
        <source>One pixel of background shows in {count} places, first beside region {region}.</source>
        <translation>有 {count} 处露出 1 像素的背景，第一处在区域 {region} 旁边。</translation>
    </message>
    <message>
        <source>Region {region}: cropping a {source} picture loses {loss} % of it.</source>
        <translation>区域 {region}：裁剪 {source} 画面会损失其中的 {loss} %。</translation>
    </message>
    <message>
        <source>The {source} picture fills {share} % of region {region}; a {shape} region would fill {then} %.</source>
        <translation>{source} 画面只占区域 {region} 的 {share} %；改为 {shape} 的区域可占 {then} %。</translation>
    </message>
    <message>
        <source>Region {region} is for uid {uid}, which nobody here has; it stays empty until that user joins.</source>
        <translation>区域 {region} 指定给了 uid {uid}，但目前没有这个用户；该用户加入前区域一直空着。</translation>
    </message>
    <message>
        <source>1 region is hidden while editing; it is recorded all the same.</source>
        <translation>有 1 个区域在编辑时被隐藏；录制时它照样会出现。</translation>
    </message>
    <message>
        <source>{count} regions are hidden while editing; they are recorded all the same.</source>
        <translation>有 {count} 个区域在编辑时被隐藏；录制时它们照样会出现。</translation>
    </message>
    <message>
        <source>Region {region} overlaps region {other}. That the later one lies in front is an assumption; no document says it.</source>
        <translation>区域 {region} 与区域 {other} 重叠。靠后的区域显示在前面只是推断，文档没有说明。</translation>
    </message>
    <message>
        <source>{count} pairs of regions overlap. That the later ones lie in front is an assumption; no document says it.</source>
        <translation>有 {count} 对区域重叠。靠后的区域显示在前面只是推断，文档没有说明。</translation>
    </message>
    <message>
        <source>Close all gaps</source>
        <translation>消除所有缝隙</translation>
    </message>
    <message>
        <source>Use fit</source>
        <translation>改为适应</translation>
    </message>
    <message>
        <source>Make it {shape}</source>
        <translation>改为 {shape}</translation>
    </message>
    <message>
        <source>Unhide it</source>
        <translation>取消隐藏</translation>
    </message>
    <message>
        <source>Unhide them</source>
        <translation>取消隐藏</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>只修正这一处</translation>
    </message>
    <message>
        <source>Crop it</source>
        <translation>改为裁剪</translation>
    </message>
    <message>
        <source>Region {number} of {total}, {who}, {wide} by {high} at {x}, {y}</source>
        <translation>区域 {number} / {total}，{who}，{wide} × {high}，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>hidden while editing</source>
        <translation>编辑时隐藏</translation>
    </message>
    <message>
        <source>{count} of {total} regions, {wide} by {high} at {x}, {y}</source>
        <translation>{total} 个区域中的 {count} 个，{wide} × {high}，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>Will change {what}</source>
        <translation>将更改 {what}</translation>
    </message>
    <message>
        <source>the layout to {kind}</source>
        <translation>布局（改为{kind}）</translation>
    </message>
    <message>
        <source>resets {key} {old} → {new}</source>
        <translation>重置 {key}：{old} → {new}</translation>
    </message>
    <message>
        <source>removes {key}</source>
        <translation>移除 {key}</translation>
    </message>
    <message>
        <source>resets {key}</source>
        <translation>重置 {key}</translation>
    </message>
</context>
<context>
    <name>LegacyForm</name>
    <message>
        <source>Afterwards (postpone_transcoding)</source>
        <translation>录制之后处理（postpone_transcoding）</translation>
    </message>
    <message>
        <source>Nothing afterwards (default)</source>
        <translation>不做处理（default）</translation>
    </message>
    <message>
        <source>One MP4 for each user (postponeTranscoding)</source>
        <translation>每个用户一个 MP4（postponeTranscoding）</translation>
    </message>
    <message>
        <source>One sound file of all (audioMix)</source>
        <translation>所有人合成一个音频文件（audioMix）</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>双声道</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>默认：{value}</translation>
    </message>
    <message>
        <source>After the recording</source>
        <translation>录制之后</translation>
    </message>
    <message>
        <source>legacy</source>
        <translation>旧版</translation>
    </message>
</context>
<context>
    <name>LookList</name>
    <message>
        <source>My looks</source>
        <translation>我的布局</translation>
    </message>
    <message>
        <source>Space tries a look on, Return takes it, F2 renames it, Alt and arrows move it.</source>
        <translation>空格键试用，回车键采用，F2 重命名，Alt 加方向键调整顺序。</translation>
    </message>
    <message>
        <source>{name}, {content}</source>
        <translation>{name}，{content}</translation>
    </message>
    <message>
        <source>{name}, {content}, key {key}</source>
        <translation>{name}，{content}，按键 {key}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message>
        <source>Looks</source>
        <translation>布局库</translation>
    </message>
    <message>
        <source>Fold the looks away</source>
        <translation>收起布局栏</translation>
    </message>
</context>
<context>
    <name>LooksWords</name>
    <message>
        <source>Column</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>The screen large, faces in a column at its right.</source>
        <translation>大屏幕画面，人像在右侧排成一列。</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>底栏</translation>
    </message>
    <message>
        <source>The screen large, faces in a strip below.</source>
        <translation>大屏幕画面，人像在下方排成一行。</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>画中画</translation>
    </message>
    <message>
        <source>The screen everywhere, one face in the corner. Others are heard and not seen.</source>
        <translation>屏幕画面铺满画布，一角显示一个人像；其他人只有声音，没有画面。</translation>
    </message>
    <message>
        <source>Halves</source>
        <translation>对半</translation>
    </message>
    <message>
        <source>Screen and faces side by side, half the canvas each.</source>
        <translation>屏幕画面与人像左右并列，各占一半画布。</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>主讲</translation>
    </message>
    <message>
        <source>One large face beside the screen, the others below that face.</source>
        <translation>屏幕画面旁边是一个大人像，其余人像在它下方。</translation>
    </message>
    <message>
        <source>This file is too large for looks.</source>
        <translation>文件太大，不是布局文件。</translation>
    </message>
    <message>
        <source>This is no JSON; it breaks off or goes wrong in line {line}.</source>
        <translation>这不是有效的 JSON：在第 {line} 行中断或出错。</translation>
    </message>
    <message>
        <source>This file holds no looks of this program.</source>
        <translation>此文件中没有本程序的布局。</translation>
    </message>
    <message>
        <source>The file does not say which version of looks it holds.</source>
        <translation>文件没有标明布局的版本。</translation>
    </message>
    <message>
        <source>The file was written by a later version of this program (version {version} of looks).</source>
        <translation>此文件由本程序的更新版本写成（布局版本 {version}）。</translation>
    </message>
    <message>
        <source>The file has no list of looks.</source>
        <translation>文件中没有布局列表。</translation>
    </message>
    <message>
        <source>{count} looks are too many; 500 have room.</source>
        <translation>{count} 个布局太多了，最多 500 个。</translation>
    </message>
    <message>
        <source>Entry {number} of the file is no look.</source>
        <translation>文件中的第 {number} 项不是布局。</translation>
    </message>
    <message>
        <source>Look {number} of the file has no name.</source>
        <translation>文件中的第 {number} 个布局没有名称。</translation>
    </message>
    <message>
        <source>The look “{name}” has no layout.</source>
        <translation>“{name}”中没有布局内容。</translation>
    </message>
    <message>
        <source>The look “{name}” has a canvas that is no size in pixels.</source>
        <translation>布局“{name}”的画布不是有效的像素尺寸。</translation>
    </message>
    <message>
        <source>In the look “{name}” the value of {key} has the wrong type.</source>
        <translation>布局“{name}”中 {key} 的值类型不对。</translation>
    </message>
    <message>
        <source>{preset} with {count}: documented by the service.</source>
        <translation>{preset}，{count} 人：服务文档有明确说明。</translation>
    </message>
    <message>
        <source>{preset} with {count}: derived from open samples of the on-premise product; the service may differ.</source>
        <translation>{preset}，{count} 人：依据本地服务端录制的公开示例推导，实际服务可能有出入。</translation>
    </message>
    <message>
        <source>{preset} with {count}: derived; what happens without the large window&apos;s user is not documented.</source>
        <translation>{preset}，{count} 人：推导所得；大窗口用户不在时的情形，文档没有说明。</translation>
    </message>
    <message>
        <source>1 region</source>
        <translation>1 个区域</translation>
    </message>
    <message>
        <source>{count} regions</source>
        <translation>{count} 个区域</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>Cloud Recording — {0} [{1}]</source>
        <translation>云端录制 — {0} [{1}]</translation>
    </message>
    <message>
        <source>Cloud Recording</source>
        <translation>云端录制</translation>
    </message>
</context>
<context>
    <name>Medic</name>
    <message>
        <source>Remedy</source>
        <translation>补救</translation>
    </message>
    <message>
        <source>The value is set; nothing has been started</source>
        <translation>已设置该值；尚未启动任何录制</translation>
    </message>
    <message>
        <source>Start when you are ready. Undo takes the change back.</source>
        <translation>准备好后再启动。撤销可以收回这个更改。</translation>
    </message>
    <message>
        <source>What is prepared here is another recording than the one that failed: check it before you start.</source>
        <translation>这里准备的不是失败的那个录制：启动前请检查。</translation>
    </message>
    <message>
        <source>Your configuration</source>
        <translation>你的配置</translation>
    </message>
    <message>
        <source>The profile of that recording does not exist any more</source>
        <translation>那个录制的方案已不存在</translation>
    </message>
    <message>
        <source>Nothing was changed. What is prepared here belongs to another profile.</source>
        <translation>没有更改任何内容。这里准备的内容属于另一个方案。</translation>
    </message>
</context>
<context>
    <name>MediumRow</name>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>All but</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>type or paste UIDs</source>
        <translation>输入或粘贴 UID</translation>
    </message>
    <message>
        <source>{medium}: UIDs</source>
        <translation>{medium}：UID</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>mix</source>
        <translation>合流</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>单流</translation>
    </message>
    <message>
        <source>web</source>
        <translation>页面录制</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Name of this view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>New name of this view</source>
        <translation>视图的新名称</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A view needs a name</source>
        <translation>视图需要一个名称</translation>
    </message>
    <message>
        <source>There is one of this name; it will be replaced</source>
        <translation>已有同名视图，将被替换</translation>
    </message>
    <message>
        <source>This is the name of a built-in view</source>
        <translation>这是内置视图的名称</translation>
    </message>
</context>
<context>
    <name>NamesPreview</name>
    <message>
        <source>Fewer names</source>
        <translation>收起文件名</translation>
    </message>
    <message>
        <source>All {count} names</source>
        <translation>全部 {count} 个文件名</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>MP4</source>
        <translation>MP4</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Both media</source>
        <translation>音视频索引</translation>
    </message>
    <message>
        <source>Mixed sound</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>After a move</source>
        <translation>迁移之后</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>The documents disagree about this name; the answer to query has the true one.</source>
        <translation>各版文档对此名称说法不一；以 query 的响应为准。</translation>
    </message>
    <message>
        <source>or this</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>If special characters of the channel&apos;s name are replaced in this mode too.</source>
        <translation>如果此模式下也会替换频道名中的特殊字符。</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>依次类推</translation>
    </message>
    <message>
        <source>The first of several parts.</source>
        <translation>多个文件中的第一个。</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Written after the recording, up to two days later.</source>
        <translation>录制结束后生成，最长需两天。</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Only if the service has to move the recording to another server.</source>
        <translation>仅当服务需要把录制迁移到其他服务器时。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>an error of the service</source>
        <translation>服务出错</translation>
    </message>
    <message>
        <source>a warning of the service</source>
        <translation>服务发出警告</translation>
    </message>
    <message>
        <source>the recording has ended</source>
        <translation>录制已结束</translation>
    </message>
    <message>
        <source>the recorder moved to another server</source>
        <translation>录制端已迁移到另一台服务器</translation>
    </message>
    <message>
        <source>uploading began</source>
        <translation>开始上传</translation>
    </message>
    <message>
        <source>all files are in your bucket</source>
        <translation>所有文件都已上传到你的存储空间</translation>
    </message>
    <message>
        <source>files went to the backup cloud</source>
        <translation>文件已转存到备份云</translation>
    </message>
    <message>
        <source>uploading goes on</source>
        <translation>上传进行中</translation>
    </message>
    <message>
        <source>the recorder started</source>
        <translation>录制端已启动</translation>
    </message>
    <message>
        <source>the recorder left the channel</source>
        <translation>录制端已离开频道</translation>
    </message>
    <message>
        <source>recording began, or began again</source>
        <translation>录制开始，或重新开始</translation>
    </message>
    <message>
        <source>the page recording started</source>
        <translation>页面录制已开始</translation>
    </message>
    <message>
        <source>the page recording stopped</source>
        <translation>页面录制已停止</translation>
    </message>
    <message>
        <source>the recorder moved to another server, as uid {uid}</source>
        <translation>录制端已迁移到另一台服务器，新的 uid 为 {uid}</translation>
    </message>
    <message>
        <source>nothing that is needed here</source>
        <translation>与此无关的内容</translation>
    </message>
</context>
<context>
    <name>NotificationPanel</name>
    <message>
        <source>Paste a notification</source>
        <translation>粘贴消息通知</translation>
    </message>
    <message>
        <source>Notifications about {channel}</source>
        <translation>关于 {channel} 的通知</translation>
    </message>
    <message>
        <source>Paste what your server received, one or several. A move tells the recorder&apos;s new uid; for an end the service is asked, whose answer counts.</source>
        <translation>粘贴你的服务器收到的通知，一条或多条。迁移通知会给出录制端的新 uid；若通知录制结束，则以向服务查询的结果为准。</translation>
    </message>
    <message>
        <source>Paste one or more notifications (JSON)</source>
        <translation>粘贴一条或多条消息通知 (JSON)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing in it is news about this recording</source>
        <translation>其中没有关于这路录制的新消息</translation>
    </message>
    <message>
        <source>No notification with a sid is in it.</source>
        <translation>其中没有带 sid 的消息通知。</translation>
    </message>
    <message>
        <source>It is about another recording: the sid is not this one&apos;s.</source>
        <translation>这是另一路录制的通知：sid 不属于这一路。</translation>
    </message>
    <message>
        <source>About other recordings, and passed over: {n}</source>
        <translation>与其他录制有关、已略过：{n}</translation>
    </message>
    <message>
        <source>Note the new uid {uid}</source>
        <translation>记下新的 uid {uid}</translation>
    </message>
    <message>
        <source>Ask the service now</source>
        <translation>立即向服务查询</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>The network is down</source>
        <translation>网络已断开</translation>
    </message>
    <message>
        <source>Recordings go on; queries are paused until it is back.</source>
        <translation>录制仍在继续；网络恢复前暂停查询。</translation>
    </message>
    <message>
        <source>{n} recordings need attention</source>
        <translation>{n} 个录制需要留意</translation>
    </message>
</context>
<context>
    <name>OutageBanner</name>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>Try to reach the service now</source>
        <translation>立即尝试连接服务</translation>
    </message>
    <message>
        <source>Ask about one recording at once; if it is answered, all are asked again</source>
        <translation>立即查询一个录制；得到回答后恢复全部查询</translation>
    </message>
</context>
<context>
    <name>OwnLooks</name>
    <message>
        <source>My looks</source>
        <translation>我的布局</translation>
    </message>
    <message>
        <source>+ Save</source>
        <translation>+ 保存</translation>
    </message>
    <message>
        <source>Save the layout as a look</source>
        <translation>将当前布局保存为我的布局</translation>
    </message>
    <message>
        <source>More to do with looks</source>
        <translation>更多布局操作</translation>
    </message>
    <message>
        <source>Rename, update, order, delete, import and export looks.</source>
        <translation>重命名、更新、排序、删除、导入和导出布局。</translation>
    </message>
    <message>
        <source>Save the layout that you see as a look, and the keys 1 to 9 bring it back.</source>
        <translation>把眼前的布局保存下来，之后按 1 到 9 即可调出。</translation>
    </message>
    <message>
        <source>Save as look</source>
        <translation>保存为我的布局</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Update with the draft</source>
        <translation>用草稿更新</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import looks…</source>
        <translation>导入布局…</translation>
    </message>
    <message>
        <source>Export this look…</source>
        <translation>导出此布局…</translation>
    </message>
    <message>
        <source>Export all looks…</source>
        <translation>导出全部布局…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is room for {count} looks.</source>
        <translation>最多可保存 {count} 个布局。</translation>
    </message>
    <message>
        <source>Save what the canvas shows as a new look.</source>
        <translation>将画布上显示的内容保存为新布局。</translation>
    </message>
    <message>
        <source>Update “{name}”</source>
        <translation>更新“{name}”</translation>
    </message>
    <message>
        <source>Make this look what the draft is now.</source>
        <translation>用当前草稿更新此布局。</translation>
    </message>
    <message>
        <source>Bring “{name}” back</source>
        <translation>恢复“{name}”</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The looks cannot be written: {reason}</source>
        <translation>无法写入布局：{reason}</translation>
    </message>
    <message>
        <source>The file of looks could not be read. It is kept as {name}.</source>
        <translation>无法读取布局文件，原文件已保留为 {name}。</translation>
    </message>
    <message>
        <source>Look {number}</source>
        <translation>布局 {number}</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>Import looks</source>
        <translation>导入布局</translation>
    </message>
    <message>
        <source>Looks (*.json)</source>
        <translation>布局文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>1 look added.</source>
        <translation>已添加 1 个布局。</translation>
    </message>
    <message>
        <source>{count} looks added.</source>
        <translation>已添加 {count} 个布局。</translation>
    </message>
    <message>
        <source>1 was here already.</source>
        <translation>有 1 个已经存在。</translation>
    </message>
    <message>
        <source>{count} were here already.</source>
        <translation>有 {count} 个已经存在。</translation>
    </message>
    <message>
        <source>Export looks</source>
        <translation>导出布局</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}</source>
        <translation>无法写入文件：{reason}</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
</context>
<context>
    <name>PageForm</name>
    <message>
        <source>Web page</source>
        <translation>页面录制</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>窗口宽度</translation>
    </message>
    <message>
        <source>Window height</source>
        <translation>窗口高度</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>fps</source>
        <translation>fps</translation>
    </message>
    <message>
        <source>default 15</source>
        <translation>默认 15</translation>
    </message>
    <message>
        <source>HLS and MP4</source>
        <translation>HLS 和 MP4</translation>
    </message>
    <message>
        <source>HLS only</source>
        <translation>仅 HLS</translation>
    </message>
    <message>
        <source>Paused, until the pause is ended by an update</source>
        <translation>先暂停，直到通过 update 取消暂停</translation>
    </message>
    <message>
        <source>As on a phone</source>
        <translation>按手机显示</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>默认 {value}</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>窗口尺寸</translation>
    </message>
</context>
<context>
    <name>PastDetail</name>
    <message>
        <source>Copy ids</source>
        <translation>复制标识</translation>
    </message>
    <message>
        <source>Copy the identifiers of this recording</source>
        <translation>复制此录制的标识</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>复制 {name}</translation>
    </message>
    <message>
        <source>began {0}</source>
        <translation>开始于 {0}</translation>
    </message>
    <message>
        <source>started {0}</source>
        <translation>启动于 {0}</translation>
    </message>
    <message>
        <source>first seen recording {0}</source>
        <translation>首次确认录制于 {0}</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation>结束于 {0}</translation>
    </message>
    <message>
        <source>lasted {0}</source>
        <translation>时长 {0}</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>moved to another server {n} times</source>
        <translation>迁移到其他服务器 {n} 次</translation>
    </message>
    <message>
        <source>last failure: {0}</source>
        <translation>最近一次失败：{0}</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Preview: {what}</source>
        <translation>预览：{what}</translation>
    </message>
    <message>
        <source>Cancel loading: {what}</source>
        <translation>取消加载：{what}</translation>
    </message>
    <message>
        <source>Loads the picture once, now, without any of your credentials.</source>
        <translation>现在加载一次图片，不带你的任何凭据。</translation>
    </message>
    <message>
        <source>Pictures cannot be loaded here.</source>
        <translation>这里无法加载图片。</translation>
    </message>
    <message>
        <source>Enter a complete address first.</source>
        <translation>请先输入完整的地址。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>{fps} fps</source>
        <translation>{fps} fps</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Output width</source>
        <translation>输出宽度</translation>
    </message>
    <message>
        <source>Output height</source>
        <translation>输出高度</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>{value} fps</source>
        <translation>{value} fps</translation>
    </message>
    <message>
        <source>Open the Layout page</source>
        <translation>打开“布局”页面</translation>
    </message>
    <message>
        <source>Use {kbps}</source>
        <translation>使用 {kbps}</translation>
    </message>
    <message>
        <source>Use the recommended bitrate, {kbps} kbps</source>
        <translation>使用推荐码率 {kbps} kbps</translation>
    </message>
    <message>
        <source>Recommended for this size: {kbps} kbps</source>
        <translation>此尺寸推荐：{kbps} kbps</translation>
    </message>
    <message>
        <source>Floating</source>
        <translation>悬浮布局</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>自适应布局</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>垂直布局</translation>
    </message>
    <message>
        <source>Custom, {count} regions</source>
        <translation>自定义，{count} 个区域</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>输出尺寸</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>帧率</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>This is no complete web address. It begins with https://</source>
        <translation>这不是完整的网址。网址以 https:// 开头</translation>
    </message>
    <message>
        <source>The address holds a user name or password. None is sent; take it out.</source>
        <translation>地址中含有用户名或密码。不会发送它们；请将其删去。</translation>
    </message>
    <message>
        <source>The host is this computer or stands in a private network. The service cannot reach it, and it is not asked.</source>
        <translation>该主机是本机或位于私有网络中。服务无法访问它，这里也不会去请求。</translation>
    </message>
    <message>
        <source>No host of this name was found.</source>
        <translation>找不到此名称的主机。</translation>
    </message>
    <message>
        <source>The host does not accept a connection.</source>
        <translation>主机不接受连接。</translation>
    </message>
    <message>
        <source>The host could not prove who it is, so nothing was loaded. {detail}</source>
        <translation>主机无法证明自己的身份，因此没有加载任何内容。{detail}</translation>
    </message>
    <message>
        <source>It did not load within 10 seconds.</source>
        <translation>10 秒内没有加载完成。</translation>
    </message>
    <message>
        <source>The connection broke before the picture was complete.</source>
        <translation>图片尚未传完，连接就中断了。</translation>
    </message>
    <message>
        <source>The host does not answer as a web server.</source>
        <translation>主机没有按网页服务器的方式应答。</translation>
    </message>
    <message>
        <source>The host answers {detail} instead of a picture.</source>
        <translation>主机返回了 {detail}，而不是图片。</translation>
    </message>
    <message>
        <source>The address leads on more than three times.</source>
        <translation>地址跳转超过三次。</translation>
    </message>
    <message>
        <source>The address leads on to another host, {detail}. It is not followed; use that address itself if you trust it.</source>
        <translation>地址跳转到另一台主机 {detail}。不会跟随；如果你信任它，请直接使用那个地址。</translation>
    </message>
    <message>
        <source>The address leads on from https to http. It is not followed.</source>
        <translation>地址从 https 跳转到 http。不会跟随。</translation>
    </message>
    <message>
        <source>The file is larger than 6 MB; the service does not take it.</source>
        <translation>文件超过 6 MB；服务不接受。</translation>
    </message>
    <message>
        <source>The picture has {detail} pixels; it is shown up to 4096 × 4096.</source>
        <translation>图片为 {detail} 像素；最多显示 4096 × 4096。</translation>
    </message>
    <message>
        <source>The JPG is built in so many passes that it is not opened.</source>
        <translation>此 JPG 的扫描次数过多，不予打开。</translation>
    </message>
    <message>
        <source>The file is damaged: it begins like a picture and cannot be read.</source>
        <translation>文件已损坏：开头像图片，但无法读取。</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>已取消加载。</translation>
    </message>
    <message>
        <source>A web page is there, not a picture.</source>
        <translation>那里是网页，不是图片。</translation>
    </message>
    <message>
        <source>The file is {found}; the service shows JPG and BMP only.</source>
        <translation>文件是 {found}；服务只显示 JPG 和 BMP。</translation>
    </message>
    <message>
        <source>The file is neither JPG nor BMP; the service shows nothing else.</source>
        <translation>文件既不是 JPG 也不是 BMP；服务不显示其他格式。</translation>
    </message>
    <message>
        <source>A complete address is needed: https://… to a JPG or BMP.</source>
        <translation>需要完整的地址：指向 JPG 或 BMP 的 https://…</translation>
    </message>
    <message>
        <source>The service shows JPG and BMP only; it ignores other kinds.</source>
        <translation>服务只显示 JPG 和 BMP；其他格式会被忽略。</translation>
    </message>
    <message>
        <source>Over http only part of the service fetches it. Use https.</source>
        <translation>通过 http 只有部分服务会获取它。请使用 https。</translation>
    </message>
    <message>
        <source>The address does not say that it is a JPG or BMP.</source>
        <translation>地址没有表明它是 JPG 或 BMP。</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>{count} KB</source>
        <translation>{count} KB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{width} × {height} px, {kind}, {size}</source>
        <translation>{width} × {height} px，{kind}，{size}</translation>
    </message>
    <message>
        <source>The service fetches it itself; that it loads here does not prove that it loads there.</source>
        <translation>服务会自行获取；在这里能加载，并不证明在那里也能加载。</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Position and size</source>
        <translation>位置和大小</translation>
    </message>
    <message>
        <source>Unit of position and size</source>
        <translation>位置和大小的单位</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>{name}. Sums like 1/3, 640px or 50%-12px are understood; the arrow keys step.</source>
        <translation>{name}。可输入 1/3、640px 或 50%-12px 这样的算式；方向键微调。</translation>
    </message>
    <message>
        <source>{w} × {h} px at {x}, {y}</source>
        <translation>{w} × {h} px，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>Together {w} × {h} px at {x}, {y}</source>
        <translation>合计 {w} × {h} px，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>exact {w} × {h} at {x}, {y}</source>
        <translation>精确值 {w} × {h}，位于 {x}, {y}</translation>
    </message>
    <message>
        <source>It stops at the canvas&apos; edge.</source>
        <translation>已到画布边缘，不能再大或再远。</translation>
    </message>
    <message>
        <source>“{typed}” is no number. Sums like 1/3, 640px or 50%-12px are understood.</source>
        <translation>“{typed}”不是数值。可输入 1/3、640px 或 50%-12px 这样的算式。</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>End everything (error_abort)</source>
        <translation>全部结束（error_abort）</translation>
    </message>
    <message>
        <source>Ignore it (error_ignore)</source>
        <translation>忽略（error_ignore）</translation>
    </message>
    <message>
        <source>Default: {policy}</source>
        <translation>默认：{policy}</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Before you start</source>
        <translation>开始前检查</translation>
    </message>
    <message>
        <source>Nothing is in the way.</source>
        <translation>没有阻碍，可以开始。</translation>
    </message>
    <message>
        <source>{count} fine</source>
        <translation>{count} 项正常</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} 项请留意</translation>
    </message>
    <message>
        <source>{count} to fix</source>
        <translation>{count} 项待修正</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The App ID is missing</source>
        <translation>缺少 App ID</translation>
    </message>
    <message>
        <source>Find it in the console, in the project&apos;s settings.</source>
        <translation>可在控制台的项目设置中找到。</translation>
    </message>
    <message>
        <source>The App ID is not 32 hexadecimal digits</source>
        <translation>App ID 不是 32 位十六进制数</translation>
    </message>
    <message>
        <source>32 digits 0–9 and a–f are expected; this has {count} characters.</source>
        <translation>应为 32 位 0–9 和 a–f；现在有 {count} 个字符。</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>The customer ID is missing</source>
        <translation>缺少客户 ID</translation>
    </message>
    <message>
        <source>The console shows it under RESTful API; it is not the App ID.</source>
        <translation>见控制台的“RESTful API”页面；它不是 App ID。</translation>
    </message>
    <message>
        <source>The customer secret is missing</source>
        <translation>缺少客户密钥</translation>
    </message>
    <message>
        <source>It can be downloaded once, when the pair is made in the console.</source>
        <translation>在控制台创建这组凭据时可以下载，仅限一次。</translation>
    </message>
    <message>
        <source>A whole Authorization header was pasted</source>
        <translation>粘贴了整个 Authorization 标头</translation>
    </message>
    <message>
        <source>Paste the plain value; the header is made from the pair while sending.</source>
        <translation>请粘贴原始值；发送时会用这组凭据生成标头。</translation>
    </message>
    <message>
        <source>A credential contains a blank or a line break</source>
        <translation>凭据中有空格或换行</translation>
    </message>
    <message>
        <source>A blank or line break was copied along. Paste the value alone.</source>
        <translation>复制时带上了空格或换行。请只粘贴值本身。</translation>
    </message>
    <message>
        <source>Customer ID and secret were pasted together</source>
        <translation>客户 ID 和客户密钥粘贴到了一起</translation>
    </message>
    <message>
        <source>The part after the colon belongs into the field below.</source>
        <translation>冒号后面的部分应填在下方的输入框。</translation>
    </message>
    <message>
        <source>App ID and App Certificate are not the REST pair</source>
        <translation>App ID 和 App 证书不是 REST 凭据</translation>
    </message>
    <message>
        <source>These look like App ID and App Certificate. The customer ID and secret come from RESTful API in the console.</source>
        <translation>这看起来是 App ID 和 App 证书。客户 ID 和客户密钥来自控制台的“RESTful API”页面。</translation>
    </message>
    <message>
        <source>Customer ID and secret are the same text</source>
        <translation>客户 ID 和客户密钥相同</translation>
    </message>
    <message>
        <source>The channel name is missing</source>
        <translation>缺少频道名</translation>
    </message>
    <message>
        <source>The name of the channel that your users join (cname).</source>
        <translation>用户加入的频道的名称 (cname)。</translation>
    </message>
    <message>
        <source>The channel name has characters that are not accepted</source>
        <translation>频道名含有不支持的字符</translation>
    </message>
    <message>
        <source>Not accepted in a channel name: {characters}</source>
        <translation>频道名不支持：{characters}</translation>
    </message>
    <message>
        <source>The channel name is too long</source>
        <translation>频道名过长</translation>
    </message>
    <message>
        <source>{bytes} bytes; at most {limit} are accepted.</source>
        <translation>{bytes} 字节；最多 {limit} 字节。</translation>
    </message>
    <message>
        <source>The channel name begins or ends with a blank</source>
        <translation>频道名首尾有空格</translation>
    </message>
    <message>
        <source>With the blank it is another channel.</source>
        <translation>带上空格就是另一个频道。</translation>
    </message>
    <message>
        <source>Remove blank</source>
        <translation>移除空格</translation>
    </message>
    <message>
        <source>The recorder UID is missing</source>
        <translation>缺少录制 UID</translation>
    </message>
    <message>
        <source>A number that nobody in the channel uses.</source>
        <translation>填写频道内没有人使用的数字。</translation>
    </message>
    <message>
        <source>The recorder UID is not a number from 1 to 4294967295</source>
        <translation>录制 UID 不是 1 到 4294967295 之间的数字</translation>
    </message>
    <message>
        <source>{value} is not a whole number from 1 to 4294967295. Names as UIDs are not supported.</source>
        <translation>{value} 不是 1 到 4294967295 之间的整数。不支持用字符串作 UID。</translation>
    </message>
    <message>
        <source>Recorder UID {value} is used by a region</source>
        <translation>录制 UID {value} 被某个区域占用</translation>
    </message>
    <message>
        <source>{value} is also in the layout. The recorder and that user would push each other out.</source>
        <translation>布局中也有 {value}。录制端和该用户会互相挤出频道。</translation>
    </message>
    <message>
        <source>Recorder UID {value} is also a user of the channel</source>
        <translation>录制 UID {value} 也是频道内的用户</translation>
    </message>
    <message>
        <source>{value} is also in a list of users. The recorder and that user would push each other out.</source>
        <translation>用户名单中也有 {value}。录制端和该用户会互相挤出频道。</translation>
    </message>
    <message>
        <source>The token looks incomplete</source>
        <translation>Token 看起来不完整</translation>
    </message>
    <message>
        <source>A token begins with 006 or 007 and has no blanks.</source>
        <translation>Token 以 006 或 007 开头，不含空格。</translation>
    </message>
    <message>
        <source>The channel type is not set</source>
        <translation>没有设置频道场景</translation>
    </message>
    <message>
        <source>It must be the same as in your app, or nothing is recorded.</source>
        <translation>必须与你的 App 一致，否则录不到内容。</translation>
    </message>
    <message>
        <source>Use live</source>
        <translation>设为直播</translation>
    </message>
    <message>
        <source>The streams to record are not valid</source>
        <translation>要录制的媒体流类型无效</translation>
    </message>
    <message>
        <source>0 is sound, 1 is video, 2 is both.</source>
        <translation>0 为音频，1 为视频，2 为音频和视频。</translation>
    </message>
    <message>
        <source>Record both</source>
        <translation>录制音视频</translation>
    </message>
    <message>
        <source>{key} does not fit the streams to record</source>
        <translation>{key} 与要录制的媒体流类型不符</translation>
    </message>
    <message>
        <source>Remove list</source>
        <translation>移除名单</translation>
    </message>
    <message>
        <source>{key} and {other} exclude each other</source>
        <translation>{key} 和 {other} 不能同时使用</translation>
    </message>
    <message>
        <source>Remove second</source>
        <translation>移除后者</translation>
    </message>
    <message>
        <source>{key} has entries that are not UIDs</source>
        <translation>{key} 中有不是 UID 的条目</translation>
    </message>
    <message>
        <source>UIDs are whole numbers in quotes; #allstream# stands alone.</source>
        <translation>UID 是带引号的整数；#allstream# 只能单独使用。</translation>
    </message>
    <message>
        <source>{key} has {count} entries; {limit} are accepted</source>
        <translation>{key} 有 {count} 项；最多 {limit} 项</translation>
    </message>
    <message>
        <source>{key} is an empty list</source>
        <translation>{key} 是空名单</translation>
    </message>
    <message>
        <source>{key} alone switches the other medium off</source>
        <translation>只设置 {key} 会关闭另一类媒体流</translation>
    </message>
    <message>
        <source>Nobody&apos;s other medium will be recorded.</source>
        <translation>不会录制任何人的另一类媒体流。</translation>
    </message>
    <message>
        <source>Record all</source>
        <translation>全部录制</translation>
    </message>
    <message>
        <source>The encryption mode is not known</source>
        <translation>加密方案未知</translation>
    </message>
    <message>
        <source>This credential has been encoded already</source>
        <translation>该凭据已经过编码</translation>
    </message>
    <message>
        <source>It is the base64 text of the pair; it would be encoded twice and refused with 401.</source>
        <translation>这是客户 ID 与密钥合并后的 base64 文本；再次编码会被拒绝（401）。</translation>
    </message>
    <message>
        <source>The address of the requests is not a web address</source>
        <translation>请求地址不是有效的网址</translation>
    </message>
    <message>
        <source>https://, a host, and nothing to log in with are expected.</source>
        <translation>应为 https:// 加主机名，且不含登录信息。</translation>
    </message>
    <message>
        <source>Use Agora&apos;s hosts</source>
        <translation>使用声网域名</translation>
    </message>
    <message>
        <source>Requests to {host} would not be encrypted</source>
        <translation>发往 {host} 的请求不会加密</translation>
    </message>
    <message>
        <source>Over http everybody on the way can read the customer secret.</source>
        <translation>使用 http 时，途经的任何人都能读到客户密钥。</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>改用 https</translation>
    </message>
    <message>
        <source>Requests go to {host}, not to Agora</source>
        <translation>请求将发往 {host}，而不是声网</translation>
    </message>
    <message>
        <source>The customer ID and secret are sent there. Only your own gateway should stand here.</source>
        <translation>客户 ID 和密钥会发送到该地址。此处只应填写你自己的网关。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by {seconds} s</source>
        <translation>本机时钟偏差 {seconds} 秒</translation>
    </message>
    <message>
        <source>Tokens and temporary keys look expired, or not yet valid, by such a clock.</source>
        <translation>按此时钟判断，Token 和临时密钥会显得已过期或尚未生效。</translation>
    </message>
    <message>
        <source>The clock is off by {seconds} s, too much for temporary keys</source>
        <translation>时钟偏差 {seconds} 秒，无法使用临时密钥</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock before temporary keys are used.</source>
        <translation>使用临时密钥前，请先校准本机时钟。</translation>
    </message>
    <message>
        <source>The task&apos;s name is longer than {limit} bytes</source>
        <translation>任务名称超过 {limit} 字节</translation>
    </message>
    <message>
        <source>{bytes} bytes; older parts of the service accept {limit}.</source>
        <translation>共 {bytes} 字节；部分旧版服务只接受 {limit} 字节。</translation>
    </message>
    <message>
        <source>Recorder UID {value} is the one of the samples</source>
        <translation>录制 UID {value} 是示例代码中的值</translation>
    </message>
    <message>
        <source>Whoever copied the same sample has the same UID, and both recorders push each other out.</source>
        <translation>抄用同一示例的人都会用这个 UID，两个录制端会互相踢出频道。</translation>
    </message>
    <message>
        <source>{key} still names the users of the samples: {value}</source>
        <translation>{key} 中仍是示例代码里的用户：{value}</translation>
    </message>
    <message>
        <source>Nobody of that UID is likely to be in your channel.</source>
        <translation>你的频道里多半没有这个 UID 的用户。</translation>
    </message>
    <message>
        <source>The token is not whole</source>
        <translation>Token 不完整</translation>
    </message>
    <message>
        <source>It begins like a token and cannot be read to its end. Was all of it copied?</source>
        <translation>开头像是 Token，但无法完整解读。是否已全部复制？</translation>
    </message>
    <message>
        <source>The token is an App ID</source>
        <translation>该 Token 是一个 App ID</translation>
    </message>
    <message>
        <source>That works only while the project has no App Certificate. Otherwise make a token.</source>
        <translation>仅在项目未启用 App 证书时可行，否则请生成 Token。</translation>
    </message>
    <message>
        <source>The token was made for another App ID</source>
        <translation>该 Token 属于另一个 App ID</translation>
    </message>
    <message>
        <source>The recorder could not join: start would be accepted and nothing recorded.</source>
        <translation>录制端无法加入频道：启动会被接受，但什么也录不到。</translation>
    </message>
    <message>
        <source>The token was not made for channel {channel}</source>
        <translation>该 Token 不适用于频道 {channel}</translation>
    </message>
    <message>
        <source>The token was not made for recorder UID {uid}</source>
        <translation>该 Token 不适用于录制端 UID {uid}</translation>
    </message>
    <message>
        <source>The token gives no right to join a channel</source>
        <translation>该 Token 没有加入频道的权限</translation>
    </message>
    <message>
        <source>A recorder needs the right to join and no other.</source>
        <translation>录制端只需要加入频道的权限。</translation>
    </message>
    <message>
        <source>The token has ended</source>
        <translation>Token 已到期</translation>
    </message>
    <message>
        <source>The recorder could not join: start would be accepted and nothing recorded. Make a new token.</source>
        <translation>录制端无法加入频道：启动会被接受，但什么也录不到。请重新生成 Token。</translation>
    </message>
    <message>
        <source>The token ends in {minutes} min</source>
        <translation>Token 将在 {minutes} 分钟后到期</translation>
    </message>
    <message>
        <source>The recorder leaves then; a token cannot be renewed while it records.</source>
        <translation>届时录制端将离开频道；录制期间无法续期 Token。</translation>
    </message>
    <message>
        <source>The token is good for every channel</source>
        <translation>该 Token 适用于所有频道</translation>
    </message>
    <message>
        <source>Whoever gets hold of it can join any channel of this App ID.</source>
        <translation>任何拿到它的人都能加入该 App ID 的任意频道。</translation>
    </message>
    <message>
        <source>0 is none; 1 to 8 are the modes of the SDK.</source>
        <translation>0 为不加密；1 到 8 为 SDK 的加密方案。</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>The encryption key is missing</source>
        <translation>缺少加密密钥</translation>
    </message>
    <message>
        <source>The channel is encrypted; without its key the recording stays empty.</source>
        <translation>频道已加密；没有密钥就录不到内容。</translation>
    </message>
    <message>
        <source>The encryption salt is missing</source>
        <translation>缺少加密盐</translation>
    </message>
    <message>
        <source>The two GCM2 modes need a salt.</source>
        <translation>两种 GCM2 方案需要加密盐。</translation>
    </message>
    <message>
        <source>The salt is not 32 bytes in base64</source>
        <translation>加密盐不是 32 字节的 Base64 编码</translation>
    </message>
    <message>
        <source>44 characters of base64 are expected.</source>
        <translation>应为 44 个 Base64 字符。</translation>
    </message>
    <message>
        <source>An encryption key is set, encryption is off</source>
        <translation>填写了加密密钥，但没有启用加密</translation>
    </message>
    <message>
        <source>“{key}” may be ignored; “{right}” is the surer spelling</source>
        <translation>“{key}” 可能被忽略，建议写成 “{right}”</translation>
    </message>
    <message>
        <source>The documents have both spellings. If this one is ignored, everybody is recorded.</source>
        <translation>文档中两种写法都有。若此写法被忽略，所有人都会被录制。</translation>
    </message>
    <message>
        <source>{key} names UID {uid} more than once</source>
        <translation>{key} 中 UID {uid} 重复出现</translation>
    </message>
    <message>
        <source>Remove repeats</source>
        <translation>去除重复项</translation>
    </message>
    <message>
        <source>With {key} alone no screenshots are taken</source>
        <translation>仅设置 {key} 时不会截图</translation>
    </message>
    <message>
        <source>As soon as a list for sound is set, screenshots need one for video too.</source>
        <translation>一旦设置了音频名单，截图还需要视频名单。</translation>
    </message>
    <message>
        <source>Add video of all</source>
        <translation>加入所有人视频</translation>
    </message>
    <message>
        <source>Individual recording needs subscribeUidGroup</source>
        <translation>单流录制需要 subscribeUidGroup</translation>
    </message>
    <message>
        <source>It says how many users to expect.</source>
        <translation>它表示预计订阅的用户数量。</translation>
    </message>
    <message>
        <source>subscribeUidGroup is not a number from 0 to 5</source>
        <translation>subscribeUidGroup 不是 0 到 5 的整数</translation>
    </message>
    <message>
        <source>{value} is no group. 0 is up to 2 users, 3 is up to 17, 5 is up to 49.</source>
        <translation>{value} 不是有效分组。0 表示最多 2 人，3 表示最多 17 人，5 表示最多 49 人。</translation>
    </message>
    <message>
        <source>subscribeUidGroup {value} does not fit {count} listed users</source>
        <translation>subscribeUidGroup {value} 与名单中的 {count} 个用户不符</translation>
    </message>
    <message>
        <source>A group that is too small leaves users out.</source>
        <translation>分组过小会遗漏用户。</translation>
    </message>
    <message>
        <source>Idle exit only after {minutes} min</source>
        <translation>空闲 {minutes} 分钟后才退出</translation>
    </message>
    <message>
        <source>After the last one has left it goes on, and costs money, for {minutes} min. {good} s outlast every pause and reconnect.</source>
        <translation>最后一人离开后它会继续 {minutes} 分钟并计费。{good} 秒足以度过任何暂停和重连。</translation>
    </message>
    <message>
        <source>Individual recording writes HLS only</source>
        <translation>单流录制只能生成 HLS</translation>
    </message>
    <message>
        <source>MP4 files come from composite or page recording, or from a converter afterwards.</source>
        <translation>MP4 文件由合流录制或页面录制生成，或事后用转码工具转换。</translation>
    </message>
    <message>
        <source>Use HLS alone</source>
        <translation>只用 HLS</translation>
    </message>
    <message>
        <source>privateParams is not the text of a JSON object</source>
        <translation>privateParams 不是 JSON 对象文本</translation>
    </message>
    <message>
        <source>Quotes around the object, and a backslash before each quote within.</source>
        <translation>整个对象要放在引号内，内部的每个引号前加反斜杠。</translation>
    </message>
    <message>
        <source>The original sound is recorded without video only</source>
        <translation>原始音频只能在不录视频时录制</translation>
    </message>
    <message>
        <source>streamMode “original” needs streamTypes 0.</source>
        <translation>streamMode 为 “original” 时，streamTypes 必须为 0。</translation>
    </message>
    <message>
        <source>The interval of the screenshots is not {min} to {max} s</source>
        <translation>截图间隔不在 {min} 到 {max} 秒之间</translation>
    </message>
    <message>
        <source>{value} is not a whole number from {min} to {max}.</source>
        <translation>{value} 不是 {min} 到 {max} 之间的整数。</translation>
    </message>
    <message>
        <source>Screenshots are written as JPG only</source>
        <translation>截图只能保存为 JPG</translation>
    </message>
    <message>
        <source>fileType is exactly [&quot;jpg&quot;].</source>
        <translation>fileType 必须恰好是 [&quot;jpg&quot;]。</translation>
    </message>
    <message>
        <source>Use JPG</source>
        <translation>使用 JPG</translation>
    </message>
    <message>
        <source>Screenshots need video, and only sound is recorded</source>
        <translation>截图需要视频，而当前只录音频</translation>
    </message>
    <message>
        <source>streamTypes must be 1 or 2.</source>
        <translation>streamTypes 必须为 1 或 2。</translation>
    </message>
    <message>
        <source>Take video</source>
        <translation>订阅视频</translation>
    </message>
    <message>
        <source>Control time is not 1 to 720 hours</source>
        <translation>调用时效不在 1 到 720 小时之间</translation>
    </message>
    <message>
        <source>{value} is not a whole number from 1 to 720.</source>
        <translation>{value} 不是 1 到 720 之间的整数。</translation>
    </message>
    <message>
        <source>Use 72 h</source>
        <translation>使用 72 小时</translation>
    </message>
    <message>
        <source>Control ends after {hours} h, the recording after {length} h</source>
        <translation>{hours} 小时后失去控制权，而录制要到 {length} 小时才结束</translation>
    </message>
    <message>
        <source>In between nobody can stop it, and it costs money. Control should last at least as long.</source>
        <translation>在此期间无法停止录制，且持续计费。控制时长至少应与录制时长相同。</translation>
    </message>
    <message>
        <source>Control ends {hours} h after the start</source>
        <translation>启动 {hours} 小时后将无法控制</translation>
    </message>
    <message>
        <source>A recording that lasts longer can then be neither queried nor stopped; it goes on, and costs money, until idle exit.</source>
        <translation>超过此时长的录制将无法查询也无法停止；它会继续并计费，直到空闲退出。</translation>
    </message>
    <message>
        <source>The region of the request is not known</source>
        <translation>录制区域未知</translation>
    </message>
    <message>
        <source>CN, AP, EU or NA are accepted.</source>
        <translation>可选 CN、AP、EU 或 NA。</translation>
    </message>
    <message>
        <source>region and regionAffinity exclude each other</source>
        <translation>region 与 regionAffinity 不能同时设置</translation>
    </message>
    <message>
        <source>Send one of them.</source>
        <translation>只发送其中一个。</translation>
    </message>
    <message>
        <source>Keep region</source>
        <translation>保留 region</translation>
    </message>
    <message>
        <source>{key} does not go with postponed jobs</source>
        <translation>{key} 不能与延时任务同时使用</translation>
    </message>
    <message>
        <source>These jobs run where they can; acquire would fail or give the wrong resource.</source>
        <translation>此类任务由服务自行安排区域；设置后 acquire 会失败或分配到错误的资源。</translation>
    </message>
    <message>
        <source>excludeResourceIds is not a list of resource IDs</source>
        <translation>excludeResourceIds 不是资源 ID 列表</translation>
    </message>
    <message>
        <source>Each entry is the whole resource ID of another recording.</source>
        <translation>每一项都应是另一个录制任务的完整资源 ID。</translation>
    </message>
    <message>
        <source>startParameter differs from what start will carry</source>
        <translation>startParameter 与 start 的内容不一致</translation>
    </message>
    <message>
        <source>Start is then refused: request_hash mismatch.</source>
        <translation>start 会被拒绝：request_hash mismatch。</translation>
    </message>
    <message>
        <source>Keep them the same</source>
        <translation>保持一致</translation>
    </message>
    <message>
        <source>scene {value} does not go with this recording</source>
        <translation>scene {value} 与此录制不符</translation>
    </message>
    <message>
        <source>This kind of recording needs {scene}; start would be refused with another one.</source>
        <translation>此类录制需要 {scene}；使用其他值时 start 会被拒绝。</translation>
    </message>
    <message>
        <source>Follow the mode</source>
        <translation>跟随模式</translation>
    </message>
    <message>
        <source>The channel differs between acquire and start</source>
        <translation>acquire 与 start 的频道名不一致</translation>
    </message>
    <message>
        <source>Acquire has “{acquired}”. Both must name the same channel.</source>
        <translation>acquire 中是 “{acquired}”，两者必须是同一频道。</translation>
    </message>
    <message>
        <source>The recorder UID differs between acquire and start</source>
        <translation>acquire 与 start 的录制 UID 不一致</translation>
    </message>
    <message>
        <source>Acquire has {acquired}. Both must carry the same UID.</source>
        <translation>acquire 中是 {acquired}，两者必须使用同一 UID。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Idle exit is not {min} to {max} s</source>
        <translation>空闲退出不在 {min} 到 {max} 秒之间</translation>
    </message>
    <message>
        <source>{value} is not a whole number from {min} to {max}. Recommended: {good}.</source>
        <translation>{value} 不是 {min} 到 {max} 之间的整数。推荐 {good}。</translation>
    </message>
    <message>
        <source>Set 300 s</source>
        <translation>设为 300 秒</translation>
    </message>
    <message>
        <source>Idle exit is the 30 s default</source>
        <translation>空闲退出为默认的 30 秒</translation>
    </message>
    <message>
        <source>30 s is the default and ends most “it stopped by itself” recordings. Recommended: {good}.</source>
        <translation>“录制自己停了”大多是因为默认的 30 秒。推荐 {good}。</translation>
    </message>
    <message>
        <source>Idle exit after {value} s is short</source>
        <translation>空闲退出 {value} 秒偏短</translation>
    </message>
    <message>
        <source>A pause of {value} s ends the recording. Recommended: {good}.</source>
        <translation>停顿 {value} 秒就会结束录制。推荐 {good}。</translation>
    </message>
    <message>
        <source>These file types cannot be written</source>
        <translation>不能生成这些文件类型</translation>
    </message>
    <message>
        <source>HLS alone, or HLS and MP4, are accepted.</source>
        <translation>可选仅 HLS，或 HLS 和 MP4。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>The sound quality is not known</source>
        <translation>音频质量未知</translation>
    </message>
    <message>
        <source>0, 1 or 2 are accepted.</source>
        <translation>可选 0、1 或 2。</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>使用默认值</translation>
    </message>
    <message>
        <source>The stream quality is not known</source>
        <translation>视频流类型未知</translation>
    </message>
    <message>
        <source>0 is the high stream, 1 the low one.</source>
        <translation>0 为大流，1 为小流。</translation>
    </message>
    <message>
        <source>Without a size the picture becomes 360 × 640 portrait</source>
        <translation>不设置尺寸，画面会是 360 × 640 竖屏</translation>
    </message>
    <message>
        <source>Use 1280 × 720</source>
        <translation>使用 1280 × 720</translation>
    </message>
    <message>
        <source>The output size is not valid</source>
        <translation>输出尺寸无效</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to {limit} are accepted, not {value}.</source>
        <translation>可填 1 到 {limit} 之间的整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{width} × {height} is larger than 1920 × 1080</source>
        <translation>{width} × {height} 大于 1920 × 1080</translation>
    </message>
    <message>
        <source>At most as many pixels as 1920 × 1080 are accepted.</source>
        <translation>像素总数不能超过 1920 × 1080。</translation>
    </message>
    <message>
        <source>Output size {value} is odd</source>
        <translation>输出尺寸 {value} 是奇数</translation>
    </message>
    <message>
        <source>Encoders want even numbers.</source>
        <translation>编码器需要偶数。</translation>
    </message>
    <message>
        <source>The frame rate is not valid</source>
        <translation>帧率无效</translation>
    </message>
    <message>
        <source>{value} is not a whole number above 0.</source>
        <translation>{value} 不是大于 0 的整数。</translation>
    </message>
    <message>
        <source>{value} frames a second become 15</source>
        <translation>帧率 {value} 会变成 15</translation>
    </message>
    <message>
        <source>Only 1, 7, 10, 15, 24, 30 and 60 are supported; anything else silently becomes 15.</source>
        <translation>仅支持 1、7、10、15、24、30 和 60；其他值会自动变成 15，且没有提示。</translation>
    </message>
    <message>
        <source>The bitrate is not valid</source>
        <translation>码率无效</translation>
    </message>
    <message>
        <source>The bitrate is above {limit} kbps</source>
        <translation>码率超过 {limit} kbps</translation>
    </message>
    <message>
        <source>Above {limit} kbps the recording fails, sometimes without a word.</source>
        <translation>超过 {limit} kbps 时录制会失败，有时没有任何提示。</translation>
    </message>
    <message>
        <source>{value} kbps is low for this picture</source>
        <translation>{value} kbps 对这个画面偏低</translation>
    </message>
    <message>
        <source>{recommended} kbps are recommended for this size and frame rate.</source>
        <translation>按此尺寸和帧率，推荐 {recommended} kbps。</translation>
    </message>
    <message>
        <source>The kind of layout is not a number</source>
        <translation>布局类型不是数字</translation>
    </message>
    <message>
        <source>“{key}” is an empty text</source>
        <translation>“{key}” 是空文本</translation>
    </message>
    <message>
        <source>Leave it out, or give it a value.</source>
        <translation>请移除该项，或填入有效值。</translation>
    </message>
    <message>
        <source>A preset layout must not carry a list of regions</source>
        <translation>预设布局不能带区域列表</translation>
    </message>
    <message>
        <source>The list of regions is not a list of regions</source>
        <translation>区域列表的格式不对</translation>
    </message>
    <message>
        <source>Region {region}: {key} is not a number with up to six decimals</source>
        <translation>区域 {region}：{key} 应为最多六位小数的数字</translation>
    </message>
    <message>
        <source>UID {value} must stand in quotes</source>
        <translation>UID {value} 必须带引号</translation>
    </message>
    <message>
        <source>Add quotes</source>
        <translation>加引号</translation>
    </message>
    <message>
        <source>Region {region} is for UID {uid}, whose video is not subscribed</source>
        <translation>区域 {region} 指定给 UID {uid}，但未订阅其视频</translation>
    </message>
    <message>
        <source>The region would stay empty.</source>
        <translation>该区域会一直为空。</translation>
    </message>
    <message>
        <source>Give to next to join</source>
        <translation>留给后加入者</translation>
    </message>
    <message>
        <source>A background picture is for nobody</source>
        <translation>有一张背景图没有对应的用户</translation>
    </message>
    <message>
        <source>Its uid is a whole number in quotes, not {value}.</source>
        <translation>其 uid 应为带引号的整数，而不是 {value}。</translation>
    </message>
    <message>
        <source>A user&apos;s background is not a JPG or BMP at an https address</source>
        <translation>用户背景图不是 https 地址的 JPG 或 BMP</translation>
    </message>
    <message>
        <source>A user&apos;s background may not be shown</source>
        <translation>某个用户的背景图可能无法显示</translation>
    </message>
    <message>
        <source>A JPG or BMP at an https address is sure to be.</source>
        <translation>使用 https 地址的 JPG 或 BMP 图片才可靠。</translation>
    </message>
    <message>
        <source>There is no page to record</source>
        <translation>没有要录制的页面</translation>
    </message>
    <message>
        <source>extensionServices needs a web_recorder_service.</source>
        <translation>extensionServices 中需要 web_recorder_service。</translation>
    </message>
    <message>
        <source>Add page recording</source>
        <translation>添加页面录制</translation>
    </message>
    <message>
        <source>{name} stands twice</source>
        <translation>{name} 出现了两次</translation>
    </message>
    <message>
        <source>The address of the page is missing</source>
        <translation>缺少页面地址</translation>
    </message>
    <message>
        <source>The address of the page is not a web address</source>
        <translation>页面地址不是有效的网址</translation>
    </message>
    <message>
        <source>http:// or https:// and a host are expected.</source>
        <translation>应以 http:// 或 https:// 开头并包含主机名。</translation>
    </message>
    <message>
        <source>The recorder cannot reach {host}</source>
        <translation>录制端无法访问 {host}</translation>
    </message>
    <message>
        <source>It opens the page from the Internet; this address exists in your own network only.</source>
        <translation>录制端从公网打开页面，而该地址只在你的内网有效。</translation>
    </message>
    <message>
        <source>The address of the page contains a login</source>
        <translation>页面地址中含有登录信息</translation>
    </message>
    <message>
        <source>It is stored and shown with the address. Use a key in the page&apos;s own parameters that ends soon.</source>
        <translation>登录信息会随地址一起保存和显示。请改用页面参数中很快失效的密钥。</translation>
    </message>
    <message>
        <source>The page&apos;s size is not {min} to {limit}</source>
        <translation>页面尺寸不在 {min} 到 {limit} 之间</translation>
    </message>
    <message>
        <source>Whole numbers from {min} to {limit} are accepted, not {value}.</source>
        <translation>只接受 {min} 到 {limit} 的整数，而不是 {value}。</translation>
    </message>
    <message>
        <source>The page is recorded for up to {hours} h</source>
        <translation>页面最长会录制 {hours} 小时</translation>
    </message>
    <message>
        <source>Nothing else ends a page recording that was forgotten, and it costs money until then.</source>
        <translation>被遗忘的页面录制只有到时才会结束，在此之前一直计费。</translation>
    </message>
    <message>
        <source>Set 2 h</source>
        <translation>设为 2 小时</translation>
    </message>
    <message>
        <source>The page must say within {value} s that it is ready</source>
        <translation>页面必须在 {value} 秒内报告就绪</translation>
    </message>
    <message>
        <source>It must call window.navigator.notifyReady(); if it does not, it is reloaded once, then given up.</source>
        <translation>页面须调用 window.navigator.notifyReady()；否则会重新加载一次，然后放弃。</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不等待</translation>
    </message>
    <message>
        <source>The recording starts paused</source>
        <translation>录制将以暂停状态开始</translation>
    </message>
    <message>
        <source>Nothing is recorded until an update sets onhold to false.</source>
        <translation>在 update 将 onhold 设为 false 之前不会录制任何内容。</translation>
    </message>
    <message>
        <source>Start at once</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>An error of the page ends the recording all the same</source>
        <translation>页面出错时录制仍会终止</translation>
    </message>
    <message>
        <source>error_ignore has an effect on the push to a CDN only.</source>
        <translation>error_ignore 只对推流到 CDN 有效。</translation>
    </message>
    <message>
        <source>The push needs exactly one address, not {count}</source>
        <translation>推流只能有一个地址，而不是 {count} 个</translation>
    </message>
    <message>
        <source>The address of the push is missing</source>
        <translation>缺少推流地址</translation>
    </message>
    <message>
        <source>The address of the push is not rtmp:// or rtmps://</source>
        <translation>推流地址不是 rtmp:// 或 rtmps://</translation>
    </message>
    <message>
        <source>The service pushes by RTMP only.</source>
        <translation>服务只支持 RTMP 推流。</translation>
    </message>
    <message>
        <source>This is a legacy job that newer documents no longer have</source>
        <translation>这是旧版任务，新文档已不再收录</translation>
    </message>
    <message>
        <source>It may not be enabled for your App ID. Results come up to two days later.</source>
        <translation>你的 App ID 可能未开通。结果最长两天后才会生成。</translation>
    </message>
    <message>
        <source>combinationPolicy does not ask for the postponed job</source>
        <translation>combinationPolicy 未请求延时任务</translation>
    </message>
    <message>
        <source>Without “postpone_transcoding” the options are not looked at.</source>
        <translation>缺少 “postpone_transcoding” 时，这些选项不会生效。</translation>
    </message>
    <message>
        <source>transMode is not known</source>
        <translation>transMode 的值无效</translation>
    </message>
    <message>
        <source>postponeTranscoding or audioMix are accepted.</source>
        <translation>可用值为 postponeTranscoding 或 audioMix。</translation>
    </message>
    <message>
        <source>The job cannot write {value}</source>
        <translation>该任务不能生成 {value}</translation>
    </message>
    <message>
        <source>It writes {formats}.</source>
        <translation>可生成的格式：{formats}。</translation>
    </message>
    <message>
        <source>Postponed transcoding has no quality of sound</source>
        <translation>延时转码没有音质选项</translation>
    </message>
    <message>
        <source>transcodeOptions.audio goes with audioMix only.</source>
        <translation>transcodeOptions.audio 只能用于 audioMix。</translation>
    </message>
    <message>
        <source>Only the original sound can be mixed afterwards</source>
        <translation>只有原始音频才能事后混音</translation>
    </message>
    <message>
        <source>streamMode must be “original” and streamTypes 0.</source>
        <translation>streamMode 必须为 “original”，streamTypes 必须为 0。</translation>
    </message>
    <message>
        <source>Record original</source>
        <translation>录制原始音频</translation>
    </message>
    <message>
        <source>The storage vendor is not known</source>
        <translation>云存储厂商未知</translation>
    </message>
    <message>
        <source>Choose a vendor; the service counts them by number.</source>
        <translation>请选择厂商；服务用编号区分厂商。</translation>
    </message>
    <message>
        <source>{vendor} is no longer offered</source>
        <translation>{vendor} 已不再提供</translation>
    </message>
    <message>
        <source>New recordings to this vendor are likely to fail.</source>
        <translation>新的录制很可能无法上传到该厂商。</translation>
    </message>
    <message>
        <source>The storage region is missing</source>
        <translation>缺少存储地域</translation>
    </message>
    <message>
        <source>Choose the region in which the bucket is.</source>
        <translation>请选择 Bucket 所在的地域。</translation>
    </message>
    <message>
        <source>The storage region is not a number</source>
        <translation>存储地域不是数字</translation>
    </message>
    <message>
        <source>The service wants the number of the region, not {value}.</source>
        <translation>服务需要地域的编号，而不是 {value}。</translation>
    </message>
    <message>
        <source>Use {fix}</source>
        <translation>使用 {fix}</translation>
    </message>
    <message>
        <source>{vendor} has no region {value}</source>
        <translation>{vendor} 没有编号为 {value} 的地域</translation>
    </message>
    <message>
        <source>Choose a region of this vendor.</source>
        <translation>请选择该厂商的地域。</translation>
    </message>
    <message>
        <source>Bucket in {region}, requests from {area}: uploads may be slow or lost</source>
        <translation>Bucket 在{region}，请求来自{area}：上传可能较慢或丢失</translation>
    </message>
    <message>
        <source>The bucket is far from the area that requests come from.</source>
        <translation>Bucket 离发出请求的区域较远。</translation>
    </message>
    <message>
        <source>The bucket is missing</source>
        <translation>缺少 Bucket</translation>
    </message>
    <message>
        <source>The bucket&apos;s name does not fit the vendor</source>
        <translation>Bucket 名称不符合该厂商的规则</translation>
    </message>
    <message>
        <source>{vendor} could not have given a bucket this name. An example: {example}</source>
        <translation>{vendor} 不会有这样的 Bucket 名称。示例：{example}</translation>
    </message>
    <message>
        <source>The access key is missing</source>
        <translation>缺少 Access Key</translation>
    </message>
    <message>
        <source>Enter the address of the page to record.</source>
        <translation>请输入要录制的页面地址。</translation>
    </message>
    <message>
        <source>Enter the address that the CDN gave you, with its key.</source>
        <translation>请输入 CDN 提供的推流地址（含密钥）。</translation>
    </message>
    <message>
        <source>Enter a key that may write to the bucket.</source>
        <translation>请输入可写入该 Bucket 的密钥。</translation>
    </message>
    <message>
        <source>The secret key is missing</source>
        <translation>缺少 Secret Key</translation>
    </message>
    <message>
        <source>A storage key contains a blank or a line break</source>
        <translation>存储密钥中有空格或换行</translation>
    </message>
    <message>
        <source>A policy of the bucket was pasted here</source>
        <translation>此处粘贴了存储空间的策略</translation>
    </message>
    <message>
        <source>The policy belongs into the vendor&apos;s console; here stands a name or a key.</source>
        <translation>策略应在云厂商控制台中设置；此处应填写名称或密钥。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>A policy that lets everybody write was pasted here</source>
        <translation>此处粘贴了允许任何人写入的策略</translation>
    </message>
    <message>
        <source>Take it off the bucket: anybody could fill it. A key that may write is all the service needs.</source>
        <translation>请从存储空间移除该策略，否则任何人都能写入。服务只需要一个有写权限的密钥。</translation>
    </message>
    <message>
        <source>The folder is not a list of names</source>
        <translation>目录不是名称列表</translation>
    </message>
    <message>
        <source>The folder has characters that are not accepted</source>
        <translation>目录含有不支持的字符</translation>
    </message>
    <message>
        <source>Only letters and digits are accepted, not “{value}”.</source>
        <translation>只能使用字母和数字，不能是“{value}”。</translation>
    </message>
    <message>
        <source>The folder is too long</source>
        <translation>目录过长</translation>
    </message>
    <message>
        <source>{count} characters; at most {limit} are accepted.</source>
        <translation>{count} 个字符；最多 {limit} 个。</translation>
    </message>
    <message>
        <source>The folder leaves no room for the one of each start</source>
        <translation>文件夹过长，放不下每次录制专用的文件夹</translation>
    </message>
    <message>
        <source>{count} characters; at most {limit} while every start gets a folder of its own.</source>
        <translation>共 {count} 个字符；启用专用文件夹时最多 {limit} 个。</translation>
    </message>
    <message>
        <source>The storage&apos;s address is missing</source>
        <translation>缺少存储地址</translation>
    </message>
    <message>
        <source>S3-compatible storage needs its domain, for example s3.example.com.</source>
        <translation>兼容 S3 的存储需要填写域名，例如 s3.example.com。</translation>
    </message>
    <message>
        <source>The storage&apos;s address is not a bare domain</source>
        <translation>存储地址不是纯域名</translation>
    </message>
    <message>
        <source>Without https:// and without a path, for example s3.example.com.</source>
        <translation>不带 https://，也不带路径，例如 s3.example.com。</translation>
    </message>
    <message>
        <source>{vendor} ignores “{key}”</source>
        <translation>{vendor} 会忽略“{key}”</translation>
    </message>
    <message>
        <source>The storage&apos;s encryption is not known</source>
        <translation>存储加密方式未知</translation>
    </message>
    <message>
        <source>kms or aes256 are accepted.</source>
        <translation>可选 kms 或 aes256。</translation>
    </message>
    <message>
        <source>{vendor} does not take temporary keys</source>
        <translation>{vendor} 不支持临时密钥</translation>
    </message>
    <message>
        <source>Temporary keys (STS) work with Amazon S3, Alibaba Cloud OSS and Tencent Cloud COS.</source>
        <translation>临时密钥 (STS) 仅支持 Amazon S3、阿里云 OSS 和腾讯云 COS。</translation>
    </message>
    <message>
        <source>The end of the temporary keys is missing</source>
        <translation>缺少临时密钥的到期时间</translation>
    </message>
    <message>
        <source>Seconds since 1970; at least four hours from now.</source>
        <translation>自 1970 年起的秒数；距现在至少 4 小时。</translation>
    </message>
    <message>
        <source>The end of the temporary keys is in milliseconds</source>
        <translation>临时密钥的到期时间用了毫秒</translation>
    </message>
    <message>
        <source>Seconds since 1970 are expected.</source>
        <translation>应为 1970 年以来的秒数。</translation>
    </message>
    <message>
        <source>The temporary keys have expired</source>
        <translation>临时密钥已过期</translation>
    </message>
    <message>
        <source>Get new ones from the vendor.</source>
        <translation>请向云厂商重新获取。</translation>
    </message>
    <message>
        <source>The temporary keys end in {minutes} min</source>
        <translation>临时密钥将在 {minutes} 分钟后到期</translation>
    </message>
    <message>
        <source>They should be good for at least four hours at the start.</source>
        <translation>开始录制时，剩余有效期至少应为四小时。</translation>
    </message>
    <message>
        <source>An end of temporary keys is set without a session token</source>
        <translation>设置了临时密钥的到期时间，但没有会话令牌</translation>
    </message>
    <message>
        <source>Temporary keys have three parts; the token is missing.</source>
        <translation>临时密钥由三部分组成，此处缺少令牌。</translation>
    </message>
    <message>
        <source>The access key is a temporary one, its token is missing</source>
        <translation>访问密钥是临时的，但缺少会话令牌</translation>
    </message>
    <message>
        <source>Temporary keys work only together with their session token.</source>
        <translation>临时密钥必须与其会话令牌一起使用。</translation>
    </message>
    <message>
        <source>This body is for {other}, not for {mode}</source>
        <translation>此请求体适用于 {other}，而不是 {mode}</translation>
    </message>
    <message>
        <source>Choose the mode {other}; the service refuses or ignores the rest.</source>
        <translation>请选择 {other} 模式；否则服务会拒绝或忽略其余内容。</translation>
    </message>
    <message>
        <source>“{key}” is not a key of the service and is ignored</source>
        <translation>服务没有“{key}”这个字段，会被忽略</translation>
    </message>
    <message>
        <source>“{key}” stands in the wrong place and is ignored</source>
        <translation>“{key}” 的位置不对，会被忽略</translation>
    </message>
    <message>
        <source>It belongs below {place}.</source>
        <translation>它应放在 {place} 之下。</translation>
    </message>
    <message>
        <source>transcodingConfig stands in the wrong place</source>
        <translation>transcodingConfig 位置不对</translation>
    </message>
    <message>
        <source>It belongs below recordingConfig; here it is ignored.</source>
        <translation>它应放在 recordingConfig 下；放在这里会被忽略。</translation>
    </message>
    <message>
        <source>“{key}” is ignored in this kind of recording</source>
        <translation>此类录制会忽略 “{key}”</translation>
    </message>
    <message>
        <source>“{key}” must be {kind}</source>
        <translation>“{key}” 必须是{kind}</translation>
    </message>
    <message>
        <source>{value} is something else.</source>
        <translation>{value} 的类型不符。</translation>
    </message>
    <message>
        <source>“{key}” is out of range</source>
        <translation>“{key}” 超出范围</translation>
    </message>
    <message>
        <source>{value} is not accepted; the range is {span}.</source>
        <translation>{value} 不被接受，有效范围为 {span}。</translation>
    </message>
    <message>
        <source>“{key}” has {count} entries</source>
        <translation>“{key}” 有 {count} 项</translation>
    </message>
    <message>
        <source>{span} are accepted.</source>
        <translation>允许的数量为 {span}。</translation>
    </message>
    <message>
        <source>“{key}” has a value that the service does not know</source>
        <translation>“{key}” 的值服务无法识别</translation>
    </message>
    <message>
        <source>{value} is not one of {values}.</source>
        <translation>{value} 不在可用值之列：{values}。</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>缺少 “{key}”</translation>
    </message>
    <message>
        <source>“{key}” stands more than once</source>
        <translation>“{key}” 重复出现</translation>
    </message>
    <message>
        <source>The last one counts; the others are lost.</source>
        <translation>以最后一个为准，其余会丢失。</translation>
    </message>
    <message>
        <source>This is not a request: an object in braces is expected</source>
        <translation>这不是请求体：应为花括号括起的对象</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>“{key}” belongs to another mode</source>
        <translation>“{key}”属于其他录制模式</translation>
    </message>
    <message>
        <source>A placeholder of a sample was left in</source>
        <translation>示例中的占位符没有替换</translation>
    </message>
    <message>
        <source>This looks like the placeholder of a sample.</source>
        <translation>这看起来是示例中的占位符。</translation>
    </message>
    <message>
        <source>A secret stands in the body in plain text</source>
        <translation>请求体中有明文密钥</translation>
    </message>
    <message>
        <source>Type it into its field; then it is kept in the keychain.</source>
        <translation>请填在对应的输入框里，这样会保存到钥匙串。</translation>
    </message>
    <message>
        <source>{sentence}. Did you mean “{close}”?</source>
        <translation>{sentence}。是否想写“{close}”？</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>使用 {value}</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>花括号括起的对象</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>对象列表</translation>
    </message>
    <message>
        <source>mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>America</source>
        <translation>美洲</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>Asia Pacific</source>
        <translation>亚太</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Problems of the layout</source>
        <translation>布局的问题</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>1 to fix</source>
        <translation>1 项待修正</translation>
    </message>
    <message>
        <source>{count} to fix</source>
        <translation>{count} 项待修正</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <source>{count} hints</source>
        <translation>{count} 条提示</translation>
    </message>
    <message>
        <source>Show fewer problems</source>
        <translation>收起部分问题</translation>
    </message>
    <message>
        <source>Show all problems</source>
        <translation>显示全部问题</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Built-in sandbox</source>
        <translation>内置沙盒</translation>
    </message>
</context>
<context>
    <name>ProfileBar</name>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The built-in sandbox is always there. Save it as a profile of your own first.</source>
        <translation>内置沙盒始终存在。请先另存为自己的方案。</translation>
    </message>
    <message>
        <source>Keep these settings as a profile of your own</source>
        <translation>把这些设置另存为自己的方案</translation>
    </message>
    <message>
        <source>Delete “{name}” and its saved keys?</source>
        <translation>删除“{name}”及其保存的密钥？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>我的项目</translation>
    </message>
</context>
<context>
    <name>PushForm</name>
    <message>
        <source>Push to CDN</source>
        <translation>推流到 CDN</translation>
    </message>
</context>
<context>
    <name>PushSection</name>
    <message>
        <source>Push: another address (rtmpUrl)</source>
        <translation>推流：更换地址 (rtmpUrl)</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>新地址</translation>
    </message>
    <message>
        <source>The push leaves the address of before and connects to this one; viewers see a gap.</source>
        <translation>推流会断开原地址并连接新地址；观众会看到中断。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>ReadyMade</name>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Number of users that presets and shared screens are shown for</source>
        <translation>预设布局和屏幕共享布局按多少用户显示</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设布局</translation>
    </message>
    <message>
        <source>Convert to custom</source>
        <translation>转换为自定义布局</translation>
    </message>
    <message>
        <source>Screen and 1 face</source>
        <translation>屏幕和 1 个人像</translation>
    </message>
    <message>
        <source>Screen and {count} faces</source>
        <translation>屏幕和 {count} 个人像</translation>
    </message>
    <message>
        <source>Its places become regions that can be moved.</source>
        <translation>预设中的各个位置会变成可移动的区域。</translation>
    </message>
    <message>
        <source>Choose a preset first.</source>
        <translation>请先选择一个预设布局。</translation>
    </message>
</context>
<context>
    <name>RecordingDetail</name>
    <message>
        <source>not queried yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>as of {age}</source>
        <translation>{age}的数据</translation>
    </message>
    <message>
        <source>backup recorder, billed beside the first one</source>
        <translation>备份录制，与第一个录制分别计费</translation>
    </message>
    <message>
        <source>backed up by recorder {uid}, billed as well</source>
        <translation>由录制端 {uid} 备份，同样计费</translation>
    </message>
    <message>
        <source>Started {time}</source>
        <translation>{time} 开始</translation>
    </message>
    <message>
        <source>ready after {span}</source>
        <translation>用时 {span}就绪</translation>
    </message>
    <message>
        <source>ended {time}</source>
        <translation>{time} 结束</translation>
    </message>
    <message>
        <source>queries: {n}</source>
        <translation>查询 {n} 次</translation>
    </message>
    <message>
        <source>next query {when}</source>
        <translation>{when}查询</translation>
    </message>
    <message>
        <source>missing for {span}</source>
        <translation>失联 {span}</translation>
    </message>
    <message>
        <source>no idle exit: runs until it is stopped, or to its hour limit (maxRecordingHour)</source>
        <translation>没有空闲退出：一直运行到被停止或达到时长上限 (maxRecordingHour)</translation>
    </message>
    <message>
        <source>idle exit after {seconds} s (maxIdleTime)</source>
        <translation>空闲 {seconds} 秒后退出 (maxIdleTime)</translation>
    </message>
    <message>
        <source>Stop this recording</source>
        <translation>停止这个录制</translation>
    </message>
    <message>
        <source>There is nothing to stop: it has ended, is stopping, or has no sid</source>
        <translation>没有可停止的内容：录制已结束、正在停止，或没有 sid</translation>
    </message>
    <message>
        <source>Open the layout of this recording</source>
        <translation>打开这个录制的布局</translation>
    </message>
    <message>
        <source>Only a running composite recording has a layout to edit</source>
        <translation>只有正在运行的合流录制才有可编辑的布局</translation>
    </message>
    <message>
        <source>Other possible causes:
{causes}</source>
        <translation>其他可能的原因：
{causes}</translation>
    </message>
    <message>
        <source>Show the exchange</source>
        <translation>查看这次请求</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查词典</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Files {n}</source>
        <translation>文件 {n}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识信息</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近响应</translation>
    </message>
    <message>
        <source>Edit layout</source>
        <translation>编辑布局</translation>
    </message>
    <message>
        <source>Edit the layout of this recording</source>
        <translation>编辑这个录制的布局</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Steps to find or end this recording</source>
        <translation>找回或结束此录制的步骤</translation>
    </message>
    <message>
        <source>Its start stayed without an answer: the steps that find its sid, or end it</source>
        <translation>它的 start 没有得到响应：找回 sid 或结束它的步骤</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Start a backup recorder beside this one</source>
        <translation>在它旁边启动备份录制</translation>
    </message>
    <message>
        <source>Start a backup recorder: the same channel under another uid, on other machines</source>
        <translation>启动备份录制：同一频道，另一个 UID，在其他机器上</translation>
    </message>
    <message>
        <source>Copy ids</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy all identifiers of this recording</source>
        <translation>复制这个录制的全部标识信息</translation>
    </message>
    <message>
        <source>Channel, uid, sid, resource id, App ID and mode as text (Ctrl+C in the table)</source>
        <translation>以文本复制频道名、UID、sid、resource ID、App ID 和模式（表格中按 Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy file name</source>
        <translation>复制文件名</translation>
    </message>
    <message>
        <source>Copy the name of the selected file</source>
        <translation>复制所选文件的名称</translation>
    </message>
    <message>
        <source>Files of this recording</source>
        <translation>这个录制的文件</translation>
    </message>
    <message>
        <source>Last answer of the service</source>
        <translation>服务的最近一次响应</translation>
    </message>
    <message>
        <source>Views of this recording</source>
        <translation>这个录制的视图</translation>
    </message>
</context>
<context>
    <name>RecordingForm</name>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Default: sound and video in files of their own</source>
        <translation>默认：音频和视频分别存放</translation>
    </message>
    <message>
        <source>default · files of their own</source>
        <translation>default · 分别存放</translation>
    </message>
    <message>
        <source>standard · and a playlist for both together</source>
        <translation>standard · 另有音视频合并的索引</translation>
    </message>
    <message>
        <source>original · sound as it was sent</source>
        <translation>original · 原始音频</translation>
    </message>
    <message>
        <source>Default: high</source>
        <translation>默认：大流</translation>
    </message>
    <message>
        <source>High</source>
        <translation>大流</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>小流</translation>
    </message>
    <message>
        <source>Sound and video</source>
        <translation>音视频</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>仅音频</translation>
    </message>
    <message>
        <source>Video only</source>
        <translation>仅视频</translation>
    </message>
</context>
<context>
    <name>RecordingsDialog</name>
    <message>
        <source>Take the layout of a recording</source>
        <translation>采用某个录制的布局</translation>
    </message>
    <message>
        <source>Channel or uid</source>
        <translation>频道或 uid</translation>
    </message>
    <message>
        <source>Search recordings</source>
        <translation>搜索录制</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Show its layout</source>
        <translation>显示其布局</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No recording with a layout is known. Only mixed recordings have one.</source>
        <translation>没有已知布局的录制。只有合流录制才有布局。</translation>
    </message>
</context>
<context>
    <name>RecordingsPage</name>
    <message>
        <source>Running {n}</source>
        <translation>运行中 {n}</translation>
    </message>
    <message>
        <source>Needs attention {n}</source>
        <translation>需留意 {n}</translation>
    </message>
    <message>
        <source>Ended {n}</source>
        <translation>已结束 {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>显示 {shown} / {all}</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Filter   /   for example  class-42  state:404  !web  !</source>
        <translation>筛选   /   例如  class-42  state:404  !web  !</translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation>筛选录制</translation>
    </message>
    <message>
        <source>Words are looked for in channel, uid, sid and state; !word excludes, ! alone shows what needs attention</source>
        <translation>在频道名、UID、sid 和状态中查找；!词 表示排除，单独一个 ! 显示需留意的录制</translation>
    </message>
    <message>
        <source>What can be typed into the filter</source>
        <translation>筛选框可以输入什么</translation>
    </message>
    <message>
        <source>Which recordings are shown</source>
        <translation>显示哪些录制</translation>
    </message>
    <message>
        <source>No recording yet. The sandbox can run one without an account.</source>
        <translation>还没有录制。不需要账号也可以在沙盒里录一次。</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>新建录制</translation>
    </message>
    <message>
        <source>Read what the sandbox is</source>
        <translation>了解沙盒</translation>
    </message>
    <message>
        <source>No recording fits this view.</source>
        <translation>没有符合条件的录制。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Every {span}</source>
        <translation>每 {span}</translation>
    </message>
    <message>
        <source>Show its backup</source>
        <translation>显示它的备份</translation>
    </message>
    <message>
        <source>Show the first recorder</source>
        <translation>显示第一路录制</translation>
    </message>
    <message>
        <source>Adaptive interval</source>
        <translation>自适应间隔</translation>
    </message>
</context>
<context>
    <name>RecordingsTable</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>earlier run</source>
        <translation>先前运行</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已接管</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录制 UID</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Last query</source>
        <translation>上次查询</translation>
    </message>
    <message>
        <source>Next query</source>
        <translation>下次查询</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Idle exit</source>
        <translation>空闲退出</translation>
    </message>
    <message>
        <source>Control left</source>
        <translation>可控剩余</translation>
    </message>
    <message>
        <source>Token left</source>
        <translation>令牌剩余</translation>
    </message>
    <message>
        <source>Layout sent</source>
        <translation>布局发送于</translation>
    </message>
    <message>
        <source>Recording id (sid)</source>
        <translation>录制 ID（sid）</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>Resource ID</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Service at</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Send the same start again</source>
        <translation>重新发送同一个 start</translation>
    </message>
    <message>
        <source>Look for its files in the bucket</source>
        <translation>在存储空间中查找它的文件</translation>
    </message>
    <message>
        <source>Paste a notification</source>
        <translation>粘贴消息通知</translation>
    </message>
    <message>
        <source>Put the recorder out of the channel</source>
        <translation>将录制端踢出频道</translation>
    </message>
    <message>
        <source>When it ends by itself</source>
        <translation>它何时自行结束</translation>
    </message>
    <message>
        <source>Ask Agora&apos;s support</source>
        <translation>联系声网技术支持</translation>
    </message>
    <message>
        <source>One resource ID can have one recording only: the same start is answered with the sid of the one that runs, or begins it. Sent {sends} of {max} times so far.</source>
        <translation>一个 Resource ID 只能对应一个录制：同一个 start 会返回正在运行的录制的 sid，或开始该录制。目前已发送 {sends} 次，最多 {max} 次。</translation>
    </message>
    <message>
        <source>Its resource ID is not known, and nothing can be asked without it.</source>
        <translation>不知道它的 Resource ID，没有它就无法查询。</translation>
    </message>
    <message>
        <source>Too late: a resource ID takes a start for 5 minutes. A new start could record, and cost, twice.</source>
        <translation>太迟了：Resource ID 只在 5 分钟内接受 start。新的 start 可能导致重复录制并重复计费。</translation>
    </message>
    <message>
        <source>It was sent {sends} times without an answer; more would tell nothing new.</source>
        <translation>已发送 {sends} 次均无响应；再发送也不会有新的结果。</translation>
    </message>
    <message>
        <source>What the profile would send now differs from what was sent then. Undo the changes to send it.</source>
        <translation>此配置现在要发送的内容与当时不同。撤销修改后才能发送。</translation>
    </message>
    <message>
        <source>An older version wrote no digest of what was sent, so it cannot be sent in the same form.</source>
        <translation>旧版本没有记录所发内容的摘要，因此无法以相同内容重新发送。</translation>
    </message>
    <message>
        <source>The credentials of its profile are not known in this run.</source>
        <translation>本次运行中没有其配置的凭据。</translation>
    </message>
    <message>
        <source>Not needed: the sid is known.</source>
        <translation>不需要：sid 已知。</translation>
    </message>
    <message>
        <source>Only this start writes to the folder {folder}, so any sid in it is the one. First files come after 15 s, of single users after 60 s.</source>
        <translation>只有这次 start 会写入目录 {folder}，其中的任何 sid 都是要找的。首批文件约 15 秒后出现，单流录制约 60 秒后。</translation>
    </message>
    <message>
        <source>Other recordings of {cname} may write there too; the newest sid is the likely one, and the service confirms it.</source>
        <translation>{cname} 的其他录制也可能写入该处；最新的 sid 最有可能，由服务端确认。</translation>
    </message>
    <message>
        <source>Every notification about {cname} names the sid: recorder started (40, 70), slice (42), uploaded (31), exit (11).</source>
        <translation>关于 {cname} 的每条通知都带有 sid：录制启动 (40、70)、切片 (42)、上传完成 (31)、退出 (11)。</translation>
    </message>
    <message>
        <source>A rule that bars uid {uid} from {cname} for a minute. The recorder leaves; that its task ends with it is likely, not promised. Keep the uid in it: without one the rule bars everybody.</source>
        <translation>一条禁止 UID {uid} 进入 {cname} 一分钟的规则。录制端会离开频道；任务随之结束的可能性大，但没有保证。请保留其中的 UID：没有 UID 的规则会禁止所有人。</translation>
    </message>
    <message>
        <source>Not for web pages: a page recorder is in no channel.</source>
        <translation>不适用于页面录制：页面录制端不在任何频道中。</translation>
    </message>
    <message>
        <source>Not without a uid and a channel: such a rule would bar everybody from the channel.</source>
        <translation>必须有 UID 和频道名：否则该规则会禁止所有人进入频道。</translation>
    </message>
    <message>
        <source>At the latest at {until}: maxRecordingHour is {hours}. Until then it is billed.</source>
        <translation>最迟于 {until} 结束：maxRecordingHour 为 {hours}。在此之前持续计费。</translation>
    </message>
    <message>
        <source>{seconds} s after the last one has left {cname} (maxIdleTime). While somebody publishes there, it goes on and is billed.</source>
        <translation>最后一人离开 {cname} 后 {seconds} 秒结束 (maxIdleTime)。只要还有人发流，它就会继续并计费。</translation>
    </message>
    <message>
        <source>Nothing that is known ends it.</source>
        <translation>没有已知的条件会让它结束。</translation>
    </message>
    <message>
        <source>Everything that support needs to find and end it, without any secret.</source>
        <translation>技术支持查找并结束它所需的全部信息，不含任何密钥。</translation>
    </message>
    <message>
        <source>{0}:{1:02d} left</source>
        <translation>剩余 {0}:{1:02d}</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>已尝试</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不可行</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可行</translation>
    </message>
    <message>
        <source>{0}: start was sent, no usable answer came</source>
        <translation>{0}：start 已发送，没有收到可用的响应</translation>
    </message>
    <message>
        <source>{mode} · recorder uid {uid} · {profile} · asked for at {time}</source>
        <translation>{mode} · 录制 UID {uid} · {profile} · 发起于 {time}</translation>
    </message>
    <message>
        <source>If it runs, it has been billed for {span}. Nothing new is started in its place.</source>
        <translation>如果它在运行，已计费 {span}。程序不会另外启动新的录制来代替它。</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>in its own folder</source>
        <translation>在其专属目录中</translation>
    </message>
    <message>
        <source>same channel</source>
        <translation>同一频道</translation>
    </message>
    <message>
        <source>moved {n}×</source>
        <translation>迁移 {n} 次</translation>
    </message>
    <message>
        <source>this channel and uid</source>
        <translation>本频道、本 UID</translation>
    </message>
    <message>
        <source>this channel, another uid</source>
        <translation>本频道、其他 UID</translation>
    </message>
    <message>
        <source>another channel: {0}</source>
        <translation>其他频道：{0}</translation>
    </message>
    <message>
        <source>event {0}</source>
        <translation>事件 {0}</translation>
    </message>
    <message>
        <source>event 12, moved to uid {0}</source>
        <translation>事件 12，已迁移到 UID {0}</translation>
    </message>
    <message>
        <source>event {0}, it has ended</source>
        <translation>事件 {0}，已结束</translation>
    </message>
    <message>
        <source>Needed: the service finds a recording by all of its ids.</source>
        <translation>必填：服务端需要全部 ID 才能找到录制。</translation>
    </message>
    <message>
        <source>A long text of letters, digits, - and _, without blanks.</source>
        <translation>由字母、数字、- 和 _ 组成的长文本，不含空格。</translation>
    </message>
    <message>
        <source>32 letters and digits, without blanks.</source>
        <translation>32 位字母和数字，不含空格。</translation>
    </message>
    <message>
        <source>individual, mix or web.</source>
        <translation>individual、mix 或 web。</translation>
    </message>
    <message>
        <source>A channel name of at most 63 characters.</source>
        <translation>不超过 63 个字符的频道名。</translation>
    </message>
    <message>
        <source>A whole number from 1 to 4294967295.</source>
        <translation>1 到 4294967295 之间的整数。</translation>
    </message>
    <message>
        <source>32 hexadecimal digits; empty for the profile&apos;s own.</source>
        <translation>32 位十六进制数；留空则使用配置自己的 App ID。</translation>
    </message>
    <message>
        <source>A start of Cloud Recording was sent and no usable answer came. It may be running; please find and end it.</source>
        <translation>云端录制的一次 start 已发送，但没有收到可用的响应。它可能正在运行，请协助查找并结束。</translation>
    </message>
    <message>
        <source>acquire answered: {0}; start was sent {1} times</source>
        <translation>acquire 响应时间：{0}；start 已发送 {1} 次</translation>
    </message>
    <message>
        <source>{mode} · uid {uid} · for {age}</source>
        <translation>{mode} · UID {uid} · 已 {age}</translation>
    </message>
</context>
<context>
    <name>RecoveryController</name>
    <message>
        <source>The service knows no recording under this sid and the resource ID of the start: it is another one, or it has ended. While a recording moves to another server it cannot be found for up to 90 s.</source>
        <translation>服务端没有与此 sid 和这次 start 的 Resource ID 对应的录制：这是另一个录制，或者它已经结束。录制迁移到其他服务器期间，最长 90 秒查不到。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Found: it is watched again</source>
        <translation>已找到：重新开始监视</translation>
    </message>
    <message>
        <source>Its sid was confirmed and written down. It can be stopped now.</source>
        <translation>其 sid 已确认并写入日志，现在可以停止它。</translation>
    </message>
    <message>
        <source>The credentials of its profile are not known in this run.</source>
        <translation>本次运行中没有其配置的凭据。</translation>
    </message>
    <message>
        <source>That is not possible any more.</source>
        <translation>现在已无法这样做。</translation>
    </message>
    <message>
        <source>The credentials of this profile are not known in this run.</source>
        <translation>本次运行中没有此配置的凭据。</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>它已经在列表中。</translation>
    </message>
    <message>
        <source>This profile cannot be asked: its address is not usable.</source>
        <translation>无法通过此配置查询：其地址不可用。</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Recordings in doubt</source>
        <translation>状态存疑的录制</translation>
    </message>
    <message>
        <source>Take in a recording…</source>
        <translation>接管录制…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nothing is in doubt: every start was answered, and what earlier runs have left is watched again. A start whose answer is lost appears here, with the ways to find it or to end it.</source>
        <translation>没有存疑的录制：每次 start 都得到了响应，此前运行留下的录制也已重新监视。如果某次 start 的响应丢失，它会出现在这里，并附上找回或结束它的办法。</translation>
    </message>
    <message>
        <source>said to have ended</source>
        <translation>已认定结束</translation>
    </message>
    <message>
        <source>said never to have run</source>
        <translation>已认定从未运行</translation>
    </message>
    <message>
        <source>{n} in doubt</source>
        <translation>{n} 个存疑</translation>
    </message>
    <message>
        <source>{0}: said to have ended</source>
        <translation>{0}：已认定结束</translation>
    </message>
    <message>
        <source>{0}: said never to have run</source>
        <translation>{0}：已认定从未运行</translation>
    </message>
    <message>
        <source>Nothing watches it any more. This can be taken back until you quit.</source>
        <translation>不再监视它。退出程序之前可以撤回。</translation>
    </message>
    <message>
        <source>{n} recordings of earlier runs are watched again</source>
        <translation>此前运行的 {n} 个录制已重新监视</translation>
    </message>
    <message>
        <source>1 recording of an earlier run is watched again</source>
        <translation>此前运行的 1 个录制已重新监视</translation>
    </message>
    <message>
        <source>{n} starts were interrupted before they were sent: nothing runs because of them.</source>
        <translation>{n} 次 start 在发送之前中断：没有因此产生正在运行的录制。</translation>
    </message>
</context>
<context>
    <name>RegionChoice</name>
    <message>
        <source>Record in</source>
        <translation>录制区域</translation>
    </message>
    <message>
        <source>Unknown: {value}</source>
        <translation>未知：{value}</translation>
    </message>
    <message>
        <source>Only in {area} (region {code})</source>
        <translation>仅限{area}（region {code}）</translation>
    </message>
    <message>
        <source>Rather in {area} (regionAffinity {code})</source>
        <translation>优先{area}（regionAffinity {code}）</translation>
    </message>
    <message>
        <source>mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Asia Pacific</source>
        <translation>亚太</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>America</source>
        <translation>美洲</translation>
    </message>
    <message>
        <source>Nearest to the caller</source>
        <translation>离调用方最近</translation>
    </message>
    <message>
        <source>Nearest to the caller (regionAffinity 0)</source>
        <translation>距调用方最近（regionAffinity 0）</translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected regions</source>
        <translation>删除所选区域</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate the selected regions</source>
        <translation>为所选区域创建副本</translation>
    </message>
    <message>
        <source>User (uid)</source>
        <translation>用户 (uid)</translation>
    </message>
    <message>
        <source>User of the region (uid)</source>
        <translation>区域的用户 (uid)</translation>
    </message>
    <message>
        <source>next to join</source>
        <translation>下一位加入者</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock the selected regions</source>
        <translation>解锁所选区域</translation>
    </message>
    <message>
        <source>Lock the selected regions</source>
        <translation>锁定所选区域</translation>
    </message>
    <message>
        <source>A locked region stays as it is while editing; nothing of this is sent (L).</source>
        <translation>锁定的区域在编辑时保持不变；锁定状态不会发送 (L)。</translation>
    </message>
    <message>
        <source>Unhide</source>
        <translation>取消隐藏</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show the selected regions</source>
        <translation>显示所选区域</translation>
    </message>
    <message>
        <source>Hide the selected regions</source>
        <translation>隐藏所选区域</translation>
    </message>
    <message>
        <source>Out of sight on the canvas while editing; it is recorded all the same (H).</source>
        <translation>编辑时在画布上不可见；录制时照样会出现 (H)。</translation>
    </message>
    <message>
        <source>It is locked; unlock it to change it.</source>
        <translation>已锁定；解锁后才能修改。</translation>
    </message>
    <message>
        <source>A uid stands once only; select one region to change it.</source>
        <translation>同一个 UID 只能出现一次；请只选择一个区域再修改。</translation>
    </message>
    <message>
        <source>Leave it empty to give the region to the next user who joins.</source>
        <translation>留空则把区域留给下一位加入的用户。</translation>
    </message>
    <message>
        <source>There are 17 regions, as many as the service takes.</source>
        <translation>已有 17 个区域，达到服务的上限。</translation>
    </message>
    <message>
        <source>Edit region {number}</source>
        <translation>编辑区域 {number}</translation>
    </message>
    <message>
        <source>Edit {count} regions</source>
        <translation>编辑 {count} 个区域</translation>
    </message>
    <message>
        <source>“{typed}” is no number from 0 to 1.</source>
        <translation>“{typed}”不是 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>Change the picture of uid {uid}</source>
        <translation>更改 uid {uid} 的背景图</translation>
    </message>
    <message>
        <source>Change the pictures of {count} users</source>
        <translation>更改 {count} 个用户的背景图</translation>
    </message>
    <message>
        <source>Place region {number}</source>
        <translation>设置区域 {number} 的位置</translation>
    </message>
    <message>
        <source>Place {count} regions</source>
        <translation>设置 {count} 个区域的位置</translation>
    </message>
    <message>
        <source>A whole number from 1 to 4294967295.</source>
        <translation>填写 1 到 4294967295 之间的整数。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Picture: crop or fit (render_mode)</source>
        <translation>画面：裁剪或适应 (render_mode)</translation>
    </message>
    <message>
        <source>Crop fills the region and cuts what does not fit; fit shows the whole picture with bars (render_mode).</source>
        <translation>裁剪会填满区域，切掉多余部分；适应会显示完整画面，四周留边 (render_mode)。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity, 0 to 1 (alpha)</source>
        <translation>不透明度，0 到 1 (alpha)</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>Picture while this user has no video (backgroundConfig)</source>
        <translation>该用户无视频时的背景图 (backgroundConfig)</translation>
    </message>
    <message>
        <source>Background picture: crop or fit (render_mode)</source>
        <translation>背景图：裁剪或适应 (render_mode)</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Spread, size</source>
        <translation>分布、尺寸</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>{count} of {total} regions</source>
        <translation>{count} / {total} 个区域</translation>
    </message>
    <message>
        <source>Region {number} of {total}</source>
        <translation>区域 {number} / {total}</translation>
    </message>
    <message>
        <source>Shown while this user has no video. JPG or BMP over https.</source>
        <translation>该用户无视频时显示。https 地址的 JPG 或 BMP。</translation>
    </message>
    <message>
        <source>Pictures belong to users: give the region a uid first.</source>
        <translation>背景图属于用户：请先为区域填写 UID。</translation>
    </message>
</context>
<context>
    <name>RegionsBox</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>In array order: later rows lie in front.</source>
        <translation>按数组顺序排列：越靠后的行越在前面。</translation>
    </message>
    <message>
        <source>Unit of the table</source>
        <translation>表格的单位</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>收窄右栏</translation>
    </message>
    <message>
        <source>Wider column with all cells</source>
        <translation>加宽右栏以显示所有列</translation>
    </message>
</context>
<context>
    <name>RegionsModel</name>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>User (uid)</source>
        <translation>用户 (uid)</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Hidden while editing</source>
        <translation>编辑时隐藏</translation>
    </message>
    <message>
        <source>next to join</source>
        <translation>下一位加入者</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Lock region {number}</source>
        <translation>锁定区域 {number}</translation>
    </message>
    <message>
        <source>Lock {count} regions</source>
        <translation>锁定 {count} 个区域</translation>
    </message>
    <message>
        <source>Unlock region {number}</source>
        <translation>解锁区域 {number}</translation>
    </message>
    <message>
        <source>Unlock {count} regions</source>
        <translation>解锁 {count} 个区域</translation>
    </message>
    <message>
        <source>Hide region {number} while editing</source>
        <translation>编辑时隐藏区域 {number}</translation>
    </message>
    <message>
        <source>Hide {count} regions while editing</source>
        <translation>编辑时隐藏 {count} 个区域</translation>
    </message>
    <message>
        <source>Show region {number}</source>
        <translation>显示区域 {number}</translation>
    </message>
    <message>
        <source>Show {count} regions</source>
        <translation>显示 {count} 个区域</translation>
    </message>
    <message>
        <source>Place region {number}</source>
        <translation>设置区域 {number} 的位置</translation>
    </message>
    <message>
        <source>It stops at the canvas&apos; edge.</source>
        <translation>已到画布边缘，不能再大或再远。</translation>
    </message>
    <message>
        <source>Edit region {number}</source>
        <translation>编辑区域 {number}</translation>
    </message>
    <message>
        <source>A uid is a whole number from 1 to 4294967295.</source>
        <translation>uid 是 1 到 4294967295 的整数。</translation>
    </message>
    <message>
        <source>Opacity goes from 0 to 1.</source>
        <translation>不透明度的范围是 0 到 1。</translation>
    </message>
    <message>
        <source>The picture is cropped (0, crop) or fitted (1, fit).</source>
        <translation>画面只能是裁剪 (0，crop) 或适应 (1，fit)。</translation>
    </message>
    <message>
        <source>“{typed}” is no number. Sums like 1/3, 640px or 50%-12px are understood.</source>
        <translation>“{typed}”不是数值。可输入 1/3、640px 或 50%-12px 这样的算式。</translation>
    </message>
</context>
<context>
    <name>RegionsTable</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Rows stand in array order, the last one in front. Alt+Up and Alt+Down move a row, Space locks and hides.</source>
        <translation>各行按数组顺序排列，最后一行在最前面。Alt+Up 和 Alt+Down 移动行，空格键锁定和隐藏。</translation>
    </message>
    <message>
        <source>It is locked; unlock it to change it.</source>
        <translation>已锁定；解锁后才能修改。</translation>
    </message>
    <message>
        <source>Change the order of region {number}</source>
        <translation>调整区域 {number} 的层次</translation>
    </message>
    <message>
        <source>Change the order of {count} regions</source>
        <translation>调整 {count} 个区域的层次</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Check the storage</source>
        <translation>检查云存储</translation>
    </message>
    <message>
        <source>Go to the token</source>
        <translation>转到 Token</translation>
    </message>
    <message>
        <source>Check the channel name</source>
        <translation>检查频道名</translation>
    </message>
    <message>
        <source>Check the page&apos;s address</source>
        <translation>检查页面地址</translation>
    </message>
    <message>
        <source>Set the size for the next one</source>
        <translation>为下一个录制设置尺寸</translation>
    </message>
    <message>
        <source>Check who is recorded</source>
        <translation>检查录制哪些用户</translation>
    </message>
    <message>
        <source>Check the endpoint</source>
        <translation>检查服务地址</translation>
    </message>
    <message>
        <source>Query now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Correct the identifiers</source>
        <translation>更正标识</translation>
    </message>
    <message>
        <source>Show the other one</source>
        <translation>显示另一个</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>复制给技术支持的报告</translation>
    </message>
    <message>
        <source>Query now (a move is over in {span})</source>
        <translation>立即查询（迁移将在 {span} 内结束）</translation>
    </message>
    <message>
        <source>Acquire and start again with {seconds} s</source>
        <translation>以 {seconds} 秒重新获取资源并开始录制</translation>
    </message>
    <message>
        <source>Acquire and start again as uid {uid}</source>
        <translation>以 uid {uid} 重新获取资源并开始录制</translation>
    </message>
    <message>
        <source>Set {hours} h of control for the next one</source>
        <translation>为下一个录制设置 {hours} 小时的控制时间</translation>
    </message>
    <message>
        <source>Acquire and start again with {hours} h</source>
        <translation>以 {hours} 小时重新获取资源并开始录制</translation>
    </message>
    <message>
        <source>{what} (in {span})</source>
        <translation>{what}（{span} 后）</translation>
    </message>
    <message>
        <source>It may still be running: until that is settled, a second start would be refused, or be billed as well</source>
        <translation>它可能仍在运行：在确定之前，再次启动会被拒绝，或者也会计费</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Selected recordings</source>
        <translation>所选录制</translation>
    </message>
    <message>
        <source>Selected recording</source>
        <translation>所选录制</translation>
    </message>
    <message>
        <source>Query them now</source>
        <translation>立即查询它们</translation>
    </message>
    <message>
        <source>Query now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Time between queries</source>
        <translation>查询间隔</translation>
    </message>
    <message>
        <source>Stop asking about them</source>
        <translation>停止查询它们</translation>
    </message>
    <message>
        <source>Stop asking about it</source>
        <translation>停止查询它</translation>
    </message>
    <message>
        <source>Go on asking about them</source>
        <translation>继续查询它们</translation>
    </message>
    <message>
        <source>Go on asking about it</source>
        <translation>继续查询它</translation>
    </message>
    <message>
        <source>Copy identifiers</source>
        <translation>复制标识</translation>
    </message>
    <message>
        <source>Paste a notification…</source>
        <translation>粘贴通知…</translation>
    </message>
    <message>
        <source>Select all of this channel</source>
        <translation>选中此频道的全部录制</translation>
    </message>
</context>
<context>
    <name>RungCard</name>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Wrong route</source>
        <translation>路由错误</translation>
    </message>
    <message>
        <source>After 20 s the gateway says that it knows no such address. The recording itself goes on.</source>
        <translation>20 秒后网关表示不认识这个地址。录制本身会继续。</translation>
    </message>
    <message>
        <source>Never started</source>
        <translation>从未启动</translation>
    </message>
    <message>
        <source>start is accepted, but the bucket does not exist: the recorder fails at once.</source>
        <translation>start 被接受，但 Bucket 不存在：录制端立刻失败。</translation>
    </message>
    <message>
        <source>Idle exit</source>
        <translation>空闲退出</translation>
    </message>
    <message>
        <source>Nobody is in the channel, and maxIdleTime is 30 s: it leaves by itself.</source>
        <translation>频道里没有人，maxIdleTime 为 30 秒：它会自己离开。</translation>
    </message>
    <message>
        <source>Token run out</source>
        <translation>Token 已过期</translation>
    </message>
    <message>
        <source>The token ran out an hour ago: start is accepted, and the recorder cannot join.</source>
        <translation>Token 在一小时前过期：start 被接受，但录制端无法加入频道。</translation>
    </message>
    <message>
        <source>Token running out</source>
        <translation>Token 即将过期</translation>
    </message>
    <message>
        <source>The token is good for 45 s from now: the recorder joins, and has to leave then.</source>
        <translation>Token 从现在起有效 45 秒：录制端加入频道，到时必须离开。</translation>
    </message>
    <message>
        <source>Token for another channel</source>
        <translation>其他频道的 Token</translation>
    </message>
    <message>
        <source>The token is valid, but for another channel: the recorder cannot join this one.</source>
        <translation>Token 有效，但属于另一个频道：录制端无法加入此频道。</translation>
    </message>
    <message>
        <source>Wrong storage key</source>
        <translation>存储密钥错误</translation>
    </message>
    <message>
        <source>The secret key is wrong: status 4, never a file, and after 90 s the recorder gives up.</source>
        <translation>密钥错误：状态停在 4，始终没有文件，90 秒后录制端放弃。</translation>
    </message>
    <message>
        <source>Fail-over</source>
        <translation>故障转移</translation>
    </message>
    <message>
        <source>After 40 s the server is lost. For 30 s nothing is found, then another server goes on.</source>
        <translation>40 秒后服务器丢失。30 秒内查不到，之后由另一台服务器继续。</translation>
    </message>
    <message>
        <source>Control window over</source>
        <translation>控制时间结束</translation>
    </message>
    <message>
        <source>After 30 s it is as though resourceExpiredHour were over: it goes on recording and obeys nobody.</source>
        <translation>30 秒后如同 resourceExpiredHour 已过：它继续录制，但不再服从任何调用。</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>在这里停止</translation>
    </message>
    <message>
        <source>Stop it yourself after half a minute, without waiting for the files, and watch what query says then.</source>
        <translation>半分钟后自己停止它，不等待文件，然后看 query 怎么说。</translation>
    </message>
    <message>
        <source>Wrong identifiers</source>
        <translation>标识错误</translation>
    </message>
    <message>
        <source>Copy its identifiers, change a character of the sid, and adopt it under Recover.</source>
        <translation>复制它的标识，改动 sid 的一个字符，然后在“恢复”中接管它。</translation>
    </message>
    <message>
        <source>Uid used twice</source>
        <translation>uid 重复使用</translation>
    </message>
    <message>
        <source>After 20 s a user with the recorder&apos;s uid comes in and throws it out.</source>
        <translation>20 秒后，一个使用录制端 uid 的用户进入频道并把它踢出。</translation>
    </message>
    <message>
        <source>Stopped by another program</source>
        <translation>被另一个程序停止</translation>
    </message>
    <message>
        <source>After 30 s another program stops it. Nothing here is told.</source>
        <translation>30 秒后另一个程序停止了它，这里不会收到任何通知。</translation>
    </message>
    <message>
        <source>Nobody publishes</source>
        <translation>没有人发布</translation>
    </message>
    <message>
        <source>Two hosts are in the channel and publish nothing: status 4 for ever, and no file.</source>
        <translation>频道里有两名主播但什么都不发布：一直停在状态 4，没有文件。</translation>
    </message>
    <message>
        <source>Backup cloud</source>
        <translation>备份云</translation>
    </message>
    <message>
        <source>The bucket takes no uploads. Stop it after half a minute and see where the files went.</source>
        <translation>Bucket 不接受上传。半分钟后停止它，看看文件去了哪里。</translation>
    </message>
</context>
<context>
    <name>ScenarioDesk</name>
    <message>
        <source>Ready to fail: {name}</source>
        <translation>已准备好失败：{name}</translation>
    </message>
    <message>
        <source>{story} Press Acquire and start, then watch it under Recordings. Undo takes the change back.</source>
        <translation>{story}按“获取资源并开始录制”，然后在“录制”中观察。撤销可以收回这个更改。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
</context>
<context>
    <name>ScenarioDialog</name>
    <message>
        <source>Try a failure in the sandbox</source>
        <translation>在沙盒中尝试一种失败</translation>
    </message>
    <message>
        <source>Nothing of this reaches the real service. The next recording that you start in the sandbox meets it.</source>
        <translation>这一切都不会到达真实服务。你在沙盒中启动的下一个录制会遇到它。</translation>
    </message>
    <message>
        <source>Failures to try</source>
        <translation>可以尝试的失败</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Prepare this failure in Setup</source>
        <translation>在“配置”中准备这种失败</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without preparing anything</source>
        <translation>关闭，不做任何准备</translation>
    </message>
</context>
<context>
    <name>Scheduling</name>
    <message>
        <source>A layout was not sent</source>
        <translation>有一个布局未发送</translation>
    </message>
    <message>
        <source>It had waited for more than a minute, while this computer slept. The draft is as you left it; apply it again.</source>
        <translation>它在本机休眠期间等待了一分钟以上。草稿保持原样；请再次应用。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The secure connection to {place} is not trusted</source>
        <translation>与{place}的安全连接不受信任</translation>
    </message>
    <message>
        <source>The proxy does not let calls through to {place}</source>
        <translation>代理不允许请求到达{place}</translation>
    </message>
    <message>
        <source>No connection to the service</source>
        <translation>无法连接服务</translation>
    </message>
    <message>
        <source>No connection to {place}</source>
        <translation>无法连接{place}</translation>
    </message>
    <message>
        <source>Recordings go on; not asked meanwhile: {n}.</source>
        <translation>录制仍在进行；暂停查询：{n} 个。</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>Next try {when}.</source>
        <translation>下次尝试：{when}。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s clock. Behind a company proxy, ask for the certificate that it signs with.</source>
        <translation>请检查本机时钟。如果经过公司代理，请索取它用于签名的证书。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and password, or ask whoever runs it to allow the API host.</source>
        <translation>请检查代理的地址和密码，或请管理员放行 API 主机。</translation>
    </message>
    <message>
        <source>Check that this computer is online. What you click is still sent.</source>
        <translation>请检查本机网络。你点击的操作仍会发送。</translation>
    </message>
    <message>
        <source>{n} recordings share {rate} requests a second: each is asked every {actual} instead of {wanted}</source>
        <translation>{n} 个录制共用每秒 {rate} 次请求：每个的查询间隔为 {actual}，而不是 {wanted}</translation>
    </message>
    <message>
        <source>The service allows ten requests a second for one App ID. New recordings and odd ones go first; a click never waits for a poll.</source>
        <translation>服务对每个 App ID 每秒允许 10 次请求。新录制和异常录制优先；点击操作不会等待轮询。</translation>
    </message>
    <message>
        <source>each asked every {span}</source>
        <translation>每 {span} 各查询一次</translation>
    </message>
    <message>
        <source>This computer slept for {span}</source>
        <translation>本机休眠了 {span}</translation>
    </message>
    <message>
        <source>What is shown is from before that. Each recording is asked once now, spread over {span}.</source>
        <translation>目前显示的是休眠前的数据。现在会逐个查询一次，分散在 {span} 内完成。</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <translation>沙盒</translation>
    </message>
</context>
<context>
    <name>SecretRow</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Hold to see the value</source>
        <translation>按住可查看内容</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>What will be sent</source>
        <translation>将要发送的内容</translation>
    </message>
    <message>
        <source>Which request</source>
        <translation>哪个请求</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Can be edited; Tab indents while you write, after Esc it leads out of the text</source>
        <translation>可以编辑；编辑时按 Tab 缩进，按 Esc 后再按 Tab 可移出文本</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Replace the whole text by what is on the clipboard</source>
        <translation>用剪贴板的内容替换全部文本</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Set the text out anew, known keys in the order of the documents</source>
        <translation>重新排版文本，已知字段按文档中的顺序排列</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the text (Ctrl+F)</source>
        <translation>在文本中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Text of the request</source>
        <translation>请求的文本</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Page recorder</source>
        <translation>页面录制</translation>
    </message>
    <message>
        <source>Push to CDN</source>
        <translation>推流到 CDN</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>推流中</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>All uploaded</source>
        <translation>已全部上传</translation>
    </message>
    <message>
        <source>In the backup cloud</source>
        <translation>在备份云中</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>nothing is recorded until it goes on (onhold)</source>
        <translation>恢复前不会录制任何内容 (onhold)</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>没有信息</translation>
    </message>
</context>
<context>
    <name>Shape</name>
    <message>
        <source>Individual recording, files: {n}</source>
        <translation>单流录制，文件：{n}</translation>
    </message>
    <message>
        <source>Individual recording, no files named yet</source>
        <translation>单流录制，尚未给出文件</translation>
    </message>
    <message>
        <source>Screenshots; the service lists none of them</source>
        <translation>截图；服务不会列出截图文件</translation>
    </message>
    <message>
        <source>Composite recording, one playlist (HLS)</source>
        <translation>合流录制，一个播放列表 (HLS)</translation>
    </message>
    <message>
        <source>Composite recording, HLS and MP4, files: {n}</source>
        <translation>合流录制，HLS 和 MP4，文件：{n}</translation>
    </message>
    <message>
        <source>Composite recording, no files named yet</source>
        <translation>合流录制，尚未给出文件</translation>
    </message>
    <message>
        <source>Page recording, files: {n}</source>
        <translation>页面录制，文件：{n}</translation>
    </message>
    <message>
        <source>Page recording with push to a CDN, files: {n}</source>
        <translation>页面录制 + 推流到 CDN，文件：{n}</translation>
    </message>
    <message>
        <source>Page recording, its services say nothing yet</source>
        <translation>页面录制，各项服务尚无信息</translation>
    </message>
    <message>
        <source>An answer without anything about the recording</source>
        <translation>响应中没有录制信息</translation>
    </message>
    <message>
        <source>An answer that no document describes; it is shown as it came</source>
        <translation>文档中没有这种响应；按原样显示</translation>
    </message>
    <message>
        <source>Screenshots are listed by no answer. Look for them in your bucket, below {folder}</source>
        <translation>任何响应都不会列出截图。请在 Bucket 的 {folder} 下查找</translation>
    </message>
    <message>
        <source>The service has named no file.</source>
        <translation>服务没有给出任何文件。</translation>
    </message>
    <message>
        <source>No file is named yet. Individual files are named about 60 s after the start.</source>
        <translation>还没有文件。单流录制在开始约 60 秒后，服务会给出文件名。</translation>
    </message>
    <message>
        <source>No file is named yet. The service names the playlist about 15 s after the first picture.</source>
        <translation>还没有文件。出现首帧画面约 15 秒后，服务会给出播放列表的名称。</translation>
    </message>
    <message>
        <source>Some files are in the backup cloud and are being forwarded to your storage.</source>
        <translation>部分文件在备份云中，正在转存到你的云存储。</translation>
    </message>
    <message>
        <source>All files are in your storage.</source>
        <translation>全部文件已在你的云存储中。</translation>
    </message>
    <message>
        <source>Names as the service gives them; in your bucket they stand below {folder}</source>
        <translation>服务给出的文件名；在 Bucket 中位于 {folder} 下</translation>
    </message>
    <message>
        <source>Names as the service gives them, with their directories in your bucket.</source>
        <translation>服务给出的文件名，含 Bucket 中的目录。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Your configuration</source>
        <translation>你的配置</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Agora&apos;s side</source>
        <translation>声网侧</translation>
    </message>
    <message>
        <source>Storage vendor</source>
        <translation>云存储厂商</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>The channel or the page</source>
        <translation>频道或页面</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Body of updateLayout (clientRequest)</source>
        <translation>updateLayout 的请求体 (clientRequest)</translation>
    </message>
    <message>
        <source>Select a region on the canvas to see its numbers. Drag over free canvas to select several, double-click it to add one.</source>
        <translation>在画布上选择一个区域以查看其数值。在空白处拖动可多选，双击可添加区域。</translation>
    </message>
</context>
<context>
    <name>SizeChoice</name>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>SnapshotForm</name>
    <message>
        <source>Screenshots</source>
        <translation>截图</translation>
    </message>
</context>
<context>
    <name>Sounds</name>
    <message>
        <source>48 kHz, mono, 48 kbps</source>
        <translation>48 kHz，单声道，48 kbps</translation>
    </message>
    <message>
        <source>48 kHz, mono, 128 kbps</source>
        <translation>48 kHz，单声道，128 kbps</translation>
    </message>
    <message>
        <source>48 kHz, stereo, 192 kbps</source>
        <translation>48 kHz，双声道，192 kbps</translation>
    </message>
    <message>
        <source>Default: {sound}</source>
        <translation>默认：{sound}</translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message>
        <source>uid {uid} at {time}</source>
        <translation>uid {uid}，{time}</translation>
    </message>
    <message>
        <source>Not possible at this time.</source>
        <translation>此刻不可能发生。</translation>
    </message>
    <message>
        <source>Take away: {what}, {time}</source>
        <translation>去掉：{what}，{time}</translation>
    </message>
    <message>
        <source>Take uid {uid} off the stage</source>
        <translation>让 uid {uid} 退出舞台</translation>
    </message>
    <message>
        <source>Put people on stage</source>
        <translation>让若干人上台</translation>
    </message>
    <message>
        <source>Whom the layout names</source>
        <translation>布局中指定的用户</translation>
    </message>
    <message>
        <source>No region and no picture names a uid.</source>
        <translation>没有区域或背景图指定 uid。</translation>
    </message>
    <message>
        <source>Whom the recording knows</source>
        <translation>录制中已知的用户</translation>
    </message>
    <message>
        <source>No recording is running, or nothing names its users.</source>
        <translation>没有正在进行的录制，或无从得知其用户。</translation>
    </message>
    <message>
        <source>Let them join one after the other</source>
        <translation>让他们依次加入</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Earlier regions on top</source>
        <translation>靠前的区域在上层</translation>
    </message>
    <message>
        <source>The service&apos;s documents do not say which region is on top.</source>
        <translation>服务文档没有说明哪个区域在上层。</translation>
    </message>
    <message>
        <source>Empty the stage</source>
        <translation>清空舞台</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Shows what will be recorded while people join, leave and mute.</source>
        <translation>演示用户加入、离开、关闭视频时会录下什么画面。</translation>
    </message>
    <message>
        <source>Try out who joins, leaves and mutes, and see what will be recorded.</source>
        <translation>试演谁加入、离开或关闭视频，看看会录下什么。</translation>
    </message>
    <message>
        <source>Put 4 people on stage</source>
        <translation>让 4 人上台</translation>
    </message>
    <message>
        <source>Add a uid</source>
        <translation>添加 uid</translation>
    </message>
    <message>
        <source>Uid of one more person on stage</source>
        <translation>再上台一人的 uid</translation>
    </message>
    <message>
        <source>People</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Who is on stage</source>
        <translation>台上的用户</translation>
    </message>
    <message>
        <source>Who is on stage, for how long, and what is assumed.</source>
        <translation>谁在台上、时长多少，以及有哪些假定。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Let time run from the playhead (Space on the time line).</source>
        <translation>从播放头处开始走时（在时间线上按空格）。</translation>
    </message>
    <message>
        <source>Heard, not seen: {uids}</source>
        <translation>只闻其声、不见画面：{uids}</translation>
    </message>
    <message>
        <source>earlier regions on top</source>
        <translation>靠前的区域在上层</translation>
    </message>
    <message>
        <source>later regions on top</source>
        <translation>靠后的区域在上层</translation>
    </message>
    <message>
        <source>Assumed: {what}</source>
        <translation>假定：{what}</translation>
    </message>
    <message>
        <source>Assumed: who gets which place</source>
        <translation>假定：各位置归谁</translation>
    </message>
    <message>
        <source>{time}, uid {uid}, {count} in the picture, {unseen} only heard</source>
        <translation>{time}，uid {uid}，画面中 {count} 人，仅有声音 {unseen} 人</translation>
    </message>
    <message>
        <source>The stage holds {count} people.</source>
        <translation>舞台最多容纳 {count} 人。</translation>
    </message>
    <message>
        <source>A uid is a whole number from 1 to 4294967295.</source>
        <translation>uid 是 1 到 4294967295 的整数。</translation>
    </message>
    <message>
        <source>This uid is on stage already.</source>
        <translation>这个 uid 已在台上。</translation>
    </message>
    <message>
        <source>Return lets this uid join at the playhead.</source>
        <translation>按回车让这个 uid 在播放头处加入。</translation>
    </message>
</context>
<context>
    <name>StageTimeline</name>
    <message>
        <source>Time line of the stage</source>
        <translation>舞台时间线</translation>
    </message>
    <message>
        <source>Left and Right move the time, Up and Down choose a person, the menu key adds what happens, Delete takes it away.</source>
        <translation>左右键移动时间，上下键选择用户，菜单键添加事件，Delete 去掉事件。</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>next to join</source>
        <translation>下一位加入者</translation>
    </message>
    <message>
        <source>uid {uid}</source>
        <translation>uid {uid}</translation>
    </message>
    <message>
        <source>empty until somebody joins</source>
        <translation>空，等待用户加入</translation>
    </message>
    <message>
        <source>empty, not in the channel</source>
        <translation>空，该用户不在频道中</translation>
    </message>
    <message>
        <source>last frame until {time}</source>
        <translation>停在最后一帧，到 {time} 为止</translation>
    </message>
    <message>
        <source>last frame stays, no picture is set</source>
        <translation>一直停在最后一帧，未设置背景图</translation>
    </message>
    <message>
        <source>background picture</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>仅音频</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>fit, fills {filled} %</source>
        <translation>适应，占区域的 {filled} %</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>crop loses {loss} %</source>
        <translation>裁剪损失 {loss} %</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stops the video</source>
        <translation>关闭视频</translation>
    </message>
    <message>
        <source>Starts the video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Shares the screen</source>
        <translation>共享屏幕</translation>
    </message>
    <message>
        <source>Stops sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>Turns the phone</source>
        <translation>旋转手机</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>仅音频</translation>
    </message>
    <message>
        <source>Screen 16:10</source>
        <translation>屏幕 16:10</translation>
    </message>
    <message>
        <source>Portrait 9:16</source>
        <translation>竖屏 9:16</translation>
    </message>
    <message>
        <source>Landscape 16:9</source>
        <translation>横屏 16:9</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>no video</source>
        <translation>无视频</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>Acquire and start</source>
        <translation>获取资源并开始录制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the start</source>
        <translation>取消开始录制</translation>
    </message>
    <message>
        <source>Nothing more is sent. What has been sent may still take effect, and is then listed.</source>
        <translation>不再发送任何请求。已发出的请求仍可能生效，生效后会列出。</translation>
    </message>
    <message>
        <source>acquire</source>
        <translation>获取资源</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始录制</translation>
    </message>
    <message>
        <source>first query</source>
        <translation>首次查询</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{step} got no usable answer; send {n} follows in {seconds} s with the same resourceId</source>
        <translation>{step} 没有得到可用的响应；{seconds} 秒后使用相同的 resourceId 第 {n} 次发送</translation>
    </message>
    <message>
        <source>{step} got no usable answer; send {n} is on its way</source>
        <translation>{step} 没有得到可用的响应；正在第 {n} 次发送</translation>
    </message>
    <message>
        <source>1 problem blocks the start</source>
        <translation>有 1 个问题阻碍开始</translation>
    </message>
    <message>
        <source>{count} problems block the start</source>
        <translation>有 {count} 个问题阻碍开始</translation>
    </message>
    <message>
        <source>Runs in the sandbox on this computer</source>
        <translation>在这台电脑的沙盒中运行</translation>
    </message>
    <message>
        <source>Records for real, and costs money</source>
        <translation>真实录制，会产生费用</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show what blocks the start</source>
        <translation>查看阻碍开始的问题</translation>
    </message>
    <message>
        <source>Acquire a resource, start the recording and ask once ({keys})</source>
        <translation>获取资源、开始录制并查询一次 ({keys})</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>已获取资源</translation>
    </message>
    <message>
        <source>Sending start</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Missing (404)</source>
        <translation>失联 (404)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No recording data</source>
        <translation>无录制数据</translation>
    </message>
    <message>
        <source>Gone (404)</source>
        <translation>已消失 (404)</translation>
    </message>
    <message>
        <source>Exited abnormally</source>
        <translation>异常退出</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>状态不明</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Initialised</source>
        <translation>已初始化</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Partly ready</source>
        <translation>部分就绪</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Stop asked</source>
        <translation>收到停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Exited</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>The service has taken the task and not begun yet.</source>
        <translation>服务已受理任务，尚未开始。</translation>
    </message>
    <message>
        <source>The task is initialised.</source>
        <translation>任务初始化完成。</translation>
    </message>
    <message>
        <source>The recorder&apos;s parts are starting.</source>
        <translation>录制组件正在启动。</translation>
    </message>
    <message>
        <source>Some parts are ready, usually the uploader first.</source>
        <translation>部分组件已就绪，通常是上传组件最先。</translation>
    </message>
    <message>
        <source>Everything is ready; no file has been uploaded yet.</source>
        <translation>全部组件已就绪，尚未上传文件。</translation>
    </message>
    <message>
        <source>Recording: the first file has been uploaded.</source>
        <translation>录制中：已上传第一个文件。</translation>
    </message>
    <message>
        <source>The service has received a request to stop.</source>
        <translation>服务已收到停止请求。</translation>
    </message>
    <message>
        <source>All parts have stopped.</source>
        <translation>全部组件已停止。</translation>
    </message>
    <message>
        <source>The recorder has left.</source>
        <translation>录制服务已退出。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Problems {0}</source>
        <translation>问题 {0}</translation>
    </message>
    <message>
        <source>Traffic {0}</source>
        <translation>请求 {0}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Next query {0}</source>
        <translation>下次查询：{0}</translation>
    </message>
    <message>
        <source>{0:.1f} of {1:.0f} requests/s</source>
        <translation>每秒请求 {0:.1f} / {1:.0f}</translation>
    </message>
</context>
<context>
    <name>StatusSteps</name>
    <message>
        <source>Status of the recording</source>
        <translation>录制的状态</translation>
    </message>
    <message>
        <source>No status has been seen yet.</source>
        <translation>还没有见到任何状态。</translation>
    </message>
    <message>
        <source>Highest status reached: {n}, {word}.</source>
        <translation>曾达到的最高状态：{n}，{word}。</translation>
    </message>
    <message>
        <source>Status {n} of 8, {word}. Highest reached: {top}.</source>
        <translation>状态 {n}（共 8 级），{word}。最高达到 {top}。</translation>
    </message>
</context>
<context>
    <name>StopControl</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop this recording</source>
        <translation>停止这个录制</translation>
    </message>
    <message>
        <source>More ways to stop</source>
        <translation>更多停止方式</translation>
    </message>
    <message>
        <source>More ways to stop: with or without waiting for the files</source>
        <translation>更多停止方式：等待或不等待文件</translation>
    </message>
</context>
<context>
    <name>StopMany</name>
    <message>
        <source>Stop several recordings</source>
        <translation>停止多个录制</translation>
    </message>
    <message>
        <source>Stop {n} recordings?</source>
        <translation>停止 {n} 个录制？</translation>
    </message>
    <message>
        <source>They end for good: a stopped recording cannot be continued, only a new one started.</source>
        <translation>停止后即彻底结束：已停止的录制无法继续，只能重新开始。</translation>
    </message>
    <message>
        <source>What will be stopped: channel, uid, age, profile</source>
        <translation>将要停止的录制：频道、UID、已运行时间、配置</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录制 UID</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Wait for the files</source>
        <translation>等待文件上传</translation>
    </message>
    <message>
        <source>Do not wait (async_stop)</source>
        <translation>不等待（async_stop）</translation>
    </message>
    <message>
        <source>Live recordings are among them. Type {n} to confirm:</source>
        <translation>其中有正式录制。请输入 {n} 以确认：</translation>
    </message>
    <message>
        <source>Stop {n} recordings</source>
        <translation>停止 {n} 个录制</translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation>继续录制</translation>
    </message>
    <message>
        <source>SANDBOX, {n}</source>
        <translation>沙盒，{n} 个</translation>
    </message>
    <message>
        <source>LIVE, {n}</source>
        <translation>正式环境，{n} 个</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>The answers come at once, perhaps without any file. Uploading goes on; queries show the end until it is gone.</source>
        <translation>立即返回响应，可能不含文件信息。上传会继续；在任务消失前，查询会显示其结束过程。</translation>
    </message>
    <message>
        <source>Each answer comes when everything is uploaded; {width} are waited for at a time, so this may take {span}.</source>
        <translation>全部上传后才返回响应；每次同时等待 {width} 个，因此可能需要 {span}。</translation>
    </message>
    <message>
        <source>Each answer comes when everything is uploaded, mostly within 20 s, and names the files.</source>
        <translation>全部上传后才返回响应（通常在 20 秒内），并列出文件。</translation>
    </message>
    <message>
        <source>not {n}</source>
        <translation>不是 {n}</translation>
    </message>
    <message>
        <source>Sends a stop to each of them</source>
        <translation>向每个录制发送停止请求</translation>
    </message>
    <message>
        <source>Type {n} first, the number of recordings</source>
        <translation>请先输入 {n}，即录制的数量</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>How to stop</source>
        <translation>停止方式</translation>
    </message>
    <message>
        <source>Wait for the files</source>
        <translation>等待文件</translation>
    </message>
    <message>
        <source>The answer comes when everything is uploaded, mostly within 20 s, and names the files.</source>
        <translation>全部上传完成后才返回响应，通常在 20 秒内，并给出文件名。</translation>
    </message>
    <message>
        <source>Do not wait (async_stop)</source>
        <translation>不等待 (async_stop)</translation>
    </message>
    <message>
        <source>The answer comes at once, perhaps without any file. Uploading goes on; queries show the end until it is gone.</source>
        <translation>立即返回响应，可能不含任何文件。上传会继续；在录制消失之前，可通过查询了解收尾情况。</translation>
    </message>
    <message>
        <source>Stop this recording</source>
        <translation>停止这个录制</translation>
    </message>
</context>
<context>
    <name>StorageForm</name>
    <message>
        <source>en</source>
        <comment>code of the language in which vendors and towns are named: en or zh</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>{name} (no longer offered)</source>
        <translation>{name}（已不再提供）</translation>
    </message>
    <message>
        <source>As the bucket says</source>
        <translation>由 Bucket 决定</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>云存储</translation>
    </message>
    <message>
        <source>A folder of its own for every start</source>
        <translation>每次启动使用独立的目录</translation>
    </message>
    <message>
        <source>Now + 4 h</source>
        <translation>现在 + 4 小时</translation>
    </message>
    <message>
        <source>Valid until four hours from now</source>
        <translation>有效期至四小时之后</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Choose a region</source>
        <translation>选择地域</translation>
    </message>
    <message>
        <source>class / 42</source>
        <translation>class / 42</translation>
    </message>
    <message>
        <source>vendor {vendor} · region {region}</source>
        <translation>厂商 {vendor} · 地域 {region}</translation>
    </message>
</context>
<context>
    <name>StsSection</name>
    <message>
        <source>Storage: fresh temporary credentials (STS)</source>
        <translation>云存储：更新临时凭据 (STS)</translation>
    </message>
    <message>
        <source>as in the profile</source>
        <translation>与方案相同</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access Key</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>STS token</source>
        <translation>STS Token</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Valid until, in Unix seconds (stsExpiration)</source>
        <translation>到期时间，Unix 秒 (stsExpiration)</translation>
    </message>
    <message>
        <source>Unix seconds</source>
        <translation>Unix 秒</translation>
    </message>
    <message>
        <source>In 12 h</source>
        <translation>12 小时后</translation>
    </message>
    <message>
        <source>Valid until 12 hours from now</source>
        <translation>有效期至 12 小时之后</translation>
    </message>
    <message>
        <source>Vendor, region, bucket and folder are sent as the start had them. Best every 60 min.</source>
        <translation>厂商、地域、Bucket 和目录按 start 时的值发送。建议每 60 分钟更新一次。</translation>
    </message>
</context>
<context>
    <name>SubscriptionForm</name>
    <message>
        <source>{number} · {least}–{most} users</source>
        <translation>{number} · {least}–{most} 人</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>all users; type or paste UIDs</source>
        <translation>所有用户；可输入或粘贴 UID</translation>
    </message>
    <message>
        <source>no exception</source>
        <translation>无例外</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Ask for all users by name: #allstream#</source>
        <translation>明确订阅所有用户：#allstream#</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>使用 {number}</translation>
    </message>
    <message>
        <source>Use {number}, which the lists ask for</source>
        <translation>使用列表所需的 {number}</translation>
    </message>
    <message>
        <source>The lists ask for {number}.</source>
        <translation>列表需要的是 {number}。</translation>
    </message>
    <message>
        <source>Follows from the lists.</source>
        <translation>由列表得出。</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}后</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Floating</source>
        <translation>悬浮布局</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>自适应布局</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>垂直布局</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>域名无法解析</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>connection broke</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>响应无法识别</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>Resource ID</translation>
    </message>
    <message>
        <source>Fail-over</source>
        <translation>故障转移</translation>
    </message>
    <message>
        <source>Idle exit</source>
        <translation>空闲退出</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>可控制时间</translation>
    </message>
    <message>
        <source>Hour limit</source>
        <translation>时长上限</translation>
    </message>
    <message>
        <source>start must be sent under this resource id until {time}.</source>
        <translation>须在 {time} 之前使用该 Resource ID 发送 start。</translation>
    </message>
    <message>
        <source>A 404 may be a move to another server until {time}; after that it is the end.</source>
        <translation>{time} 之前的 404 可能是正在迁移到另一台服务器；之后即表示已结束。</translation>
    </message>
    <message>
        <source>If nobody publishes, the recorder leaves at about {time} (maxIdleTime; an estimate).</source>
        <translation>如果无人发流，录制端约在 {time} 退出（maxIdleTime，估计值）。</translation>
    </message>
    <message>
        <source>The recorder&apos;s token runs out at {time}; then it has to leave the channel.</source>
        <translation>录制端的 Token 于 {time} 到期，届时它必须离开频道。</translation>
    </message>
    <message>
        <source>query, update and stop work until {time} (resourceExpiredHour); the recording itself goes on, and bills.</source>
        <translation>query、update 和 stop 在 {time} 之前有效（resourceExpiredHour）；录制本身会继续，并继续计费。</translation>
    </message>
    <message>
        <source>The page recording ends at {time} (maxRecordingHour).</source>
        <translation>页面录制于 {time} 结束（maxRecordingHour）。</translation>
    </message>
    <message>
        <source>404 · fail-over</source>
        <translation>404 · 故障转移</translation>
    </message>
    <message>
        <source>{state} as {uid}</source>
        <translation>{state}（uid {uid}）</translation>
    </message>
    <message>
        <source>for {span}</source>
        <translation>持续 {span}</translation>
    </message>
    <message>
        <source>query answered</source>
        <translation>查询成功</translation>
    </message>
    <message>
        <source>queries answered: {n}</source>
        <translation>查询成功 {n} 次</translation>
    </message>
    <message>
        <source>query failed</source>
        <translation>查询失败</translation>
    </message>
    <message>
        <source>queries failed: {n}</source>
        <translation>查询失败 {n} 次</translation>
    </message>
    <message>
        <source>every {span} on average</source>
        <translation>平均每 {span} 一次</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>not one byte was sent</source>
        <translation>未发出任何字节</translation>
    </message>
    <message>
        <source>{operation} failed: {answer}</source>
        <translation>{operation} 失败：{answer}</translation>
    </message>
    <message>
        <source>{operation} accepted</source>
        <translation>{operation} 已接受</translation>
    </message>
    <message>
        <source>stop sent</source>
        <translation>已发送 stop</translation>
    </message>
    <message>
        <source>took {ms} ms</source>
        <translation>耗时 {ms} 毫秒</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>文件 {name}</translation>
    </message>
    <message>
        <source>moved to another server: files begin with {prefix}</source>
        <translation>已迁移到另一台服务器：文件名以 {prefix} 开头</translation>
    </message>
    <message>
        <source>moved to another server: the recorder is now uid {prefix}</source>
        <translation>已迁移到另一台服务器：录制端 uid 现为 {prefix}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>about {span} left</source>
        <translation>约剩 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>剩余 {span}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time} 起</translation>
    </message>
    <message>
        <source>Timeline of the recording</source>
        <translation>录制的时间线</translation>
    </message>
    <message>
        <source>Left and Right walk the marks, Up and Down change the lane, + and - zoom, 0 shows all, Enter opens the exchange.</source>
        <translation>左右方向键逐个浏览标记，上下方向键切换泳道，+ 和 - 缩放，0 显示全部，回车键打开请求与响应。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Show what was sent and answered, in Traffic</source>
        <translation>在“流量”页查看发送与返回的内容</translation>
    </message>
    <message>
        <source>Choose a call or a fault of this run first</source>
        <translation>请先选择本次运行中的一个调用或错误</translation>
    </message>
    <message>
        <source>It has ended: time stands still</source>
        <translation>录制已结束，时间不再推进</translation>
    </message>
    <message>
        <source>Keep the present at the right edge</source>
        <translation>让当前时刻保持在右边缘</translation>
    </message>
    <message>
        <source>All of it is in sight</source>
        <translation>已显示全部</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>显示全部（0）</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅看错误</translation>
    </message>
    <message>
        <source>Show only what went wrong</source>
        <translation>只显示出错的部分</translation>
    </message>
    <message>
        <source>Follow now</source>
        <translation>跟随当前</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>列表形式</translation>
    </message>
    <message>
        <source>Show the timeline as a list of lines</source>
        <translation>以逐行列表显示时间线</translation>
    </message>
    <message>
        <source>The same in words, one line for each mark</source>
        <translation>同样的内容以文字表示，每个标记一行</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Look closer (+, or the wheel with Ctrl)</source>
        <translation>放大（+，或 Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>Look from farther away</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Look from farther away (−, or the wheel with Ctrl)</source>
        <translation>缩小（−，或 Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show the whole life of the recording</source>
        <translation>显示该录制的全过程</translation>
    </message>
    <message>
        <source>Show the exchange</source>
        <translation>查看请求与响应</translation>
    </message>
    <message>
        <source>Show the exchange of the chosen mark</source>
        <translation>查看所选标记的请求与响应</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy the timeline as text</source>
        <translation>将时间线复制为文本</translation>
    </message>
    <message>
        <source>Every mark and deadline as a line, for a ticket</source>
        <translation>每个标记和期限各占一行，便于提交工单</translation>
    </message>
    <message>
        <source>Timeline of the recording as a list</source>
        <translation>录制时间线（列表）</translation>
    </message>
    <message>
        <source>Point at a mark, or walk through them with the arrow keys</source>
        <translation>将鼠标指向标记，或用方向键逐个浏览</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Layout (mixedVideoLayout)</source>
        <translation>布局 (mixedVideoLayout)</translation>
    </message>
    <message>
        <source>+ Region</source>
        <translation>+ 区域</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Arrange ▾</source>
        <translation>排列 ▾</translation>
    </message>
    <message>
        <source>Align, distribute, size, order, grid</source>
        <translation>对齐、分布、尺寸、层次、网格</translation>
    </message>
    <message>
        <source>Everything that can be done to regions; right-click them for the same menu.</source>
        <translation>可对区域进行的全部操作；右键单击区域可打开同一菜单。</translation>
    </message>
    <message>
        <source>Zoom, grid, snapping, rulers, stage</source>
        <translation>缩放、网格、吸附、标尺、舞台</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>画布显示的内容</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Show the whole canvas</source>
        <translation>显示整个画布</translation>
    </message>
    <message>
        <source>Show the whole canvas (Ctrl+0). Ctrl+wheel zooms, Space and drag moves.</source>
        <translation>显示整个画布 (Ctrl+0)。Ctrl+滚轮缩放，按住空格拖动可平移。</translation>
    </message>
    <message>
        <source>Look: {name}</source>
        <translation>布局：{name}</translation>
    </message>
    <message>
        <source>Show or hide the looks</source>
        <translation>显示或隐藏布局库</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>布局库</translation>
    </message>
    <message>
        <source>Draft is what you edit, Live what the service has accepted last.</source>
        <translation>“草稿”是你正在编辑的布局，“生效”是服务最近一次接受的布局。</translation>
    </message>
    <message>
        <source>There is a live layout once a recording runs.</source>
        <translation>录制运行后才有生效的布局。</translation>
    </message>
    <message>
        <source>Take the layout that is tried on first (Ctrl+Enter), or leave it (Esc).</source>
        <translation>请先采用正在试用的布局 (Ctrl+Enter)，或放弃它 (Esc)。</translation>
    </message>
    <message>
        <source>The service takes {count} regions at most.</source>
        <translation>服务最多接受 {count} 个区域。</translation>
    </message>
    <message>
        <source>The live layout is only shown; edit the draft.</source>
        <translation>生效的布局仅供查看；请编辑草稿。</translation>
    </message>
    <message>
        <source>Add a region (N).</source>
        <translation>添加区域 (N)。</translation>
    </message>
    <message>
        <source>View: zoom {percent} %, grid, snapping, rulers, stage</source>
        <translation>视图：缩放 {percent}%，网格、吸附、标尺、舞台</translation>
    </message>
</context>
<context>
    <name>TrafficPage</name>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>显示 {shown} / {all}</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>请求记录</translation>
    </message>
    <message>
        <source>Filter   /   for example  query  404  class-42</source>
        <translation>筛选   /   例如  query  404  class-42</translation>
    </message>
    <message>
        <source>Filter traffic</source>
        <translation>筛选请求记录</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Show only failed exchanges</source>
        <translation>只显示失败的请求</translation>
    </message>
    <message>
        <source>Follow newest</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Always show the newest exchange</source>
        <translation>始终显示最新的请求</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Forget all exchanges</source>
        <translation>忘记所有请求</translation>
    </message>
    <message>
        <source>Forget the exchanges of this session; recordings are not touched</source>
        <translation>忘记本次运行以来的请求；录制不受影响</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Every call will have a row here, automatic ones too.</source>
        <translation>还没有发送过请求。每次调用都会在这里占一行，自动的也不例外。</translation>
    </message>
    <message>
        <source>No exchange fits this view.</source>
        <translation>没有符合条件的请求。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>TrafficTable</name>
    <message>
        <source>No address</source>
        <translation>找不到地址</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>No trust (TLS)</source>
        <translation>证书不受信任 (TLS)</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法解读</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>retry {0}</source>
        <translation>重试 {0}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>发起方</translation>
    </message>
</context>
<context>
    <name>TrialBanner</name>
    <message>
        <source>Trying on</source>
        <translation>试用中</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take what is tried on</source>
        <translation>采用正在试用的布局</translation>
    </message>
    <message>
        <source>Make it the draft, as one step that can be undone (Ctrl+Enter).</source>
        <translation>采用为草稿，可一步撤销（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go back to the draft</source>
        <translation>回到草稿</translation>
    </message>
    <message>
        <source>Go back to the draft as it was (Esc).</source>
        <translation>回到原来的草稿（Esc）。</translation>
    </message>
    <message>
        <source>Trying on “{name}” — Ctrl+Enter takes it, Esc leaves</source>
        <translation>正在试用“{name}”：Ctrl+Enter 采用，Esc 放弃</translation>
    </message>
    <message>
        <source>Trying on “{name}”</source>
        <translation>正在试用“{name}”</translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>Nothing is chosen to be changed yet</source>
        <translation>尚未选择要更改的内容</translation>
    </message>
    <message>
        <source>Empty lists are refused. To record nobody, stop the recording</source>
        <translation>空名单会被拒绝。如果不需要录制任何人，请停止录制</translation>
    </message>
    <message>
        <source>Name at least one UID; an empty list is refused</source>
        <translation>请至少填写一个 UID；空名单会被拒绝</translation>
    </message>
    <message>
        <source>{n} UIDs; a list takes at most {limit}</source>
        <translation>{n} 个 UID；名单最多 {limit} 个</translation>
    </message>
    <message>
        <source>{value} is not a whole number from 1 to 4294967295</source>
        <translation>{value} 不是 1 到 4294967295 之间的整数</translation>
    </message>
    <message>
        <source>{value} is the recorder itself</source>
        <translation>{value} 是录制端自身的 UID</translation>
    </message>
    <message>
        <source>A UID stands here more than once</source>
        <translation>此处有重复的 UID</translation>
    </message>
    <message>
        <source>The new push address is missing</source>
        <translation>缺少新的推流地址</translation>
    </message>
    <message>
        <source>A push address begins with rtmp:// or rtmps://</source>
        <translation>推流地址应以 rtmp:// 或 rtmps:// 开头</translation>
    </message>
    <message>
        <source>Vendor, region and bucket of the start are not known; fill them in Setup</source>
        <translation>start 时的厂商、地域和 Bucket 未知；请在“配置”中填写</translation>
    </message>
    <message>
        <source>Only Amazon S3, Alibaba Cloud and Tencent Cloud take temporary credentials</source>
        <translation>只有 Amazon S3、阿里云和腾讯云支持临时凭据</translation>
    </message>
    <message>
        <source>The new STS token is missing</source>
        <translation>缺少新的 STS Token</translation>
    </message>
    <message>
        <source>Access key and secret key are needed too; they come with the token</source>
        <translation>还需要 Access Key 和 Secret Key；它们与 Token 一同签发</translation>
    </message>
    <message>
        <source>The end of validity is a number of Unix seconds</source>
        <translation>到期时间应为 Unix 秒数</translation>
    </message>
    <message>
        <source>These credentials have expired already</source>
        <translation>这组凭据已经过期</translation>
    </message>
    <message>
        <source>Valid for {minutes} min only; at least 4 h are asked for</source>
        <translation>有效期仅剩 {minutes} 分钟；要求至少 4 小时</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Push address</source>
        <translation>推流地址</translation>
    </message>
    <message>
        <source>Credentials of the bucket</source>
        <translation>Bucket 的凭据</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>all but {uids}</source>
        <translation>除 {uids} 以外的所有人</translation>
    </message>
    <message>
        <source>only {uids}</source>
        <translation>仅 {uids}</translation>
    </message>
    <message>
        <source>{what}: replaced; bucket and folder stay</source>
        <translation>{what}：将替换；Bucket 和目录不变</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{what}: {before} → the new one; the push connects anew</source>
        <translation>{what}：{before} → 新地址；推流会重新连接</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}：{before} → {after}</translation>
    </message>
    <message>
        <source>{text} (because this call has no list for it)</source>
        <translation>{text}（因为本次调用没有对应的名单）</translation>
    </message>
    <message>
        <source>running</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>UpdateMany</name>
    <message>
        <source>Update several recordings</source>
        <translation>更新多个录制</translation>
    </message>
    <message>
        <source>Update {n} recordings</source>
        <translation>更新 {n} 个录制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>关闭，不发送</translation>
    </message>
    <message>
        <source>Nothing is chosen to be changed yet</source>
        <translation>尚未选择要更改的内容</translation>
    </message>
    <message>
        <source>{n} of {all} recordings get this.</source>
        <translation>{all} 个录制中有 {n} 个会收到此更新。</translation>
    </message>
    <message>
        <source>{n} are left out: nothing of it is for their mode.</source>
        <translation>{n} 个不包括在内：其模式不支持这些内容。</translation>
    </message>
    <message>
        <source>{n} are left out: {reason}.</source>
        <translation>{n} 个不包括在内：{reason}。</translation>
    </message>
    <message>
        <source>Send update</source>
        <translation>发送更新</translation>
    </message>
    <message>
        <source>Send it to each of them (Ctrl+Enter)</source>
        <translation>发送给每个录制（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>UpdatePanel</name>
    <message>
        <source>What this call will change</source>
        <translation>本次调用将更改</translation>
    </message>
    <message>
        <source>Body of update</source>
        <translation>update 的请求体</translation>
    </message>
    <message>
        <source>Send update</source>
        <translation>发送 update</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>✓ Accepted at {time}</source>
        <translation>✓ {time} 已受理</translation>
    </message>
    <message>
        <source>✕ It did not work; see above.</source>
        <translation>✕ 没有成功，详见上方。</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Nothing: this is what holds already.</source>
        <translation>没有更改：当前已是如此。</translation>
    </message>
    <message>
        <source>Only a running recording can be changed</source>
        <translation>只能更改运行中的录制</translation>
    </message>
    <message>
        <source>Send this body to the recording (Ctrl+Enter)</source>
        <translation>把此请求体发送给录制 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>‹push address›</source>
        <translation>‹推流地址›</translation>
    </message>
</context>
<context>
    <name>UserPictures</name>
    <message>
        <source>Pictures of single users</source>
        <translation>单个用户的图片</translation>
    </message>
    <message>
        <source>Shown after 3.5 seconds without video, before the picture for everybody.</source>
        <translation>无视频 3.5 秒后显示，优先于所有人的图片。</translation>
    </message>
    <message>
        <source>+ Picture for a user</source>
        <translation>+ 用户图片</translation>
    </message>
    <message>
        <source>Add a picture for one user</source>
        <translation>为一个用户添加图片</translation>
    </message>
    <message>
        <source>First finish the one that is begun: it has no address yet.</source>
        <translation>请先完成已开始的那一项：它还没有地址。</translation>
    </message>
    <message>
        <source>Give the picture to uid {uid}</source>
        <translation>将图片给 uid {uid}</translation>
    </message>
    <message>
        <source>Change the picture of uid {uid}</source>
        <translation>更改 uid {uid} 的背景图</translation>
    </message>
    <message>
        <source>Change how the picture of uid {uid} fills the region</source>
        <translation>更改 uid {uid} 的图片填充区域的方式</translation>
    </message>
    <message>
        <source>Remove the picture of uid {uid}</source>
        <translation>移除 uid {uid} 的图片</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Crop fills the region and cuts off what is left over; fit shows all of the picture.</source>
        <translation>裁剪会铺满区域并切掉多余部分；适应会显示整张图片。</translation>
    </message>
    <message>
        <source>User of the picture (uid)</source>
        <translation>图片所属用户（uid）</translation>
    </message>
    <message>
        <source>How the picture of uid {uid} fills the region</source>
        <translation>uid {uid} 的图片如何填充区域</translation>
    </message>
    <message>
        <source>Remove the picture of uid {uid}</source>
        <translation>移除 uid {uid} 的图片</translation>
    </message>
    <message>
        <source>Picture of uid {uid} while there is no video</source>
        <translation>uid {uid} 无视频时的图片</translation>
    </message>
    <message>
        <source>Whose picture is it? Enter a uid.</source>
        <translation>这是谁的图片？请输入 uid。</translation>
    </message>
    <message>
        <source>A whole number from 1 to 4294967295.</source>
        <translation>1 到 4294967295 的整数。</translation>
    </message>
    <message>
        <source>Another picture is for this uid too; only one is shown.</source>
        <translation>此 uid 还有另一张图片；只会显示一张。</translation>
    </message>
</context>
<context>
    <name>UsersSection</name>
    <message>
        <source>Users: whose sound and video is recorded</source>
        <translation>用户：录制谁的音频和视频</translation>
    </message>
    <message>
        <source>Replaces all lists of before. At most 17 users are in the picture, 32 in a list.</source>
        <translation>会替换之前的所有名单。画面中最多 17 个用户，每个名单最多 32 个。</translation>
    </message>
</context>
<context>
    <name>Variant</name>
    <message>
        <source>Composite recording, HLS</source>
        <translation>合流录制，HLS</translation>
    </message>
    <message>
        <source>Composite recording, HLS and MP4</source>
        <translation>合流录制，HLS 和 MP4</translation>
    </message>
    <message>
        <source>Individual recording</source>
        <translation>单流录制</translation>
    </message>
    <message>
        <source>Individual recording, sound as sent</source>
        <translation>单流录制，原始音频</translation>
    </message>
    <message>
        <source>sound as sent</source>
        <translation>原始音频</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>screenshots</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Individual recording with screenshots</source>
        <translation>单流录制 + 截图</translation>
    </message>
    <message>
        <source>with screenshots</source>
        <translation>录制 + 截图</translation>
    </message>
    <message>
        <source>Postponed transcoding</source>
        <translation>延时转码</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>延时转码</translation>
    </message>
    <message>
        <source>Audio mixing</source>
        <translation>延时混音</translation>
    </message>
    <message>
        <source>audio mixing</source>
        <translation>延时混音</translation>
    </message>
    <message>
        <source>Page recording</source>
        <translation>页面录制</translation>
    </message>
    <message>
        <source>Page recording with push to a CDN</source>
        <translation>页面录制 + 推流到 CDN</translation>
    </message>
    <message>
        <source>web and push</source>
        <translation>页面 + 推流</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Written down, nothing sent yet</source>
        <translation>已记录，尚未发送</translation>
    </message>
    <message>
        <source>Resource id received, start comes next</source>
        <translation>已得到 resource ID，接着发送 start</translation>
    </message>
    <message>
        <source>Start is on its way</source>
        <translation>start 正在发送</translation>
    </message>
    <message>
        <source>Stopping, files are being uploaded</source>
        <translation>正在停止，文件上传中</translation>
    </message>
    <message>
        <source>Moving to another server, or gone: up to 90 s are normal</source>
        <translation>正在迁移服务器或已结束：90 秒以内属正常</translation>
    </message>
    <message>
        <source>Nobody published, so there is no file</source>
        <translation>没有人发流，因此没有文件</translation>
    </message>
    <message>
        <source>The recorder stopped with a fault (status 20)</source>
        <translation>录制节点异常退出（状态 20）</translation>
    </message>
    <message>
        <source>Sent, no clear answer: may be running and billing</source>
        <translation>已发送但没有明确响应：可能正在运行并计费</translation>
    </message>
    <message>
        <source>Stopped, all files are in your storage</source>
        <translation>已停止，全部文件已在你的云存储中</translation>
    </message>
    <message>
        <source>Stopped, some files are still in the backup cloud</source>
        <translation>已停止，部分文件还在备份云中</translation>
    </message>
    <message>
        <source>Stopped, files may still be uploading</source>
        <translation>已停止，文件可能还在上传</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Never came up: the recorder failed right after start</source>
        <translation>没有启动成功：start 之后录制节点随即失败</translation>
    </message>
    <message>
        <source>Left by itself: idle exit after {seconds} s?</source>
        <translation>自行离开：{seconds} 秒空闲退出？</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>自行结束</translation>
    </message>
    <message>
        <source>Nothing was sent, nothing is running</source>
        <translation>没有发送任何内容，没有录制在运行</translation>
    </message>
    <message>
        <source>Refused by {operation} ({answer})</source>
        <translation>{operation} 被拒绝 ({answer})</translation>
    </message>
    <message>
        <source>Nobody publishes? It may leave by itself at about {time}</source>
        <translation>似乎无人发流？大约 {time} 可能自动退出</translation>
    </message>
    <message>
        <source>Can be stopped until {time} only; it runs on after that</source>
        <translation>只能在 {time} 之前停止；之后它会继续运行</translation>
    </message>
    <message>
        <source>No longer obeys: it may run and bill, and cannot be stopped</source>
        <translation>已不受控制：可能仍在录制并计费，且无法停止</translation>
    </message>
    <message>
        <source>Its token ends at {time}; the recorder must leave then</source>
        <translation>Token 将于 {time} 到期；届时录制端必须离开频道</translation>
    </message>
    <message>
        <source>Ends by itself at {time}: maxRecordingHour is {hours}</source>
        <translation>将于 {time} 自动结束：maxRecordingHour 为 {hours}</translation>
    </message>
    <message>
        <source>Ended by maxRecordingHour after {hours} h</source>
        <translation>达到 maxRecordingHour（{hours} 小时）后结束</translation>
    </message>
    <message>
        <source>Not found yet: up to 90 s after start are normal</source>
        <translation>尚查不到：启动后 90 秒以内属正常</translation>
    </message>
    <message>
        <source>Not stopped: the stop did not work, it records on</source>
        <translation>未停止：停止请求没有生效，仍在录制</translation>
    </message>
    <message>
        <source>Stop sent, no clear answer: it may still record</source>
        <translation>已发送停止请求，未得到明确应答：可能仍在录制</translation>
    </message>
    <message>
        <source>Asked too often: queries are slowed down</source>
        <translation>查询过于频繁：已放慢查询</translation>
    </message>
    <message>
        <source>The credentials are refused ({answer}); the recording may be fine</source>
        <translation>凭证被拒绝（{answer}）；录制本身可能正常</translation>
    </message>
    <message>
        <source>The last {operation} failed ({answer})</source>
        <translation>上次 {operation} 失败 ({answer})</translation>
    </message>
    <message>
        <source>The answer to the last {operation} could not be read</source>
        <translation>最近一次 {operation} 的应答无法解读</translation>
    </message>
    <message>
        <source>The last {operation} was given up</source>
        <translation>已放弃等待上次的 {operation}</translation>
    </message>
    <message>
        <source>The service could not be reached; the recording may be fine</source>
        <translation>无法连接服务；录制本身可能正常</translation>
    </message>
    <message>
        <source>Not watched: its queries are paused</source>
        <translation>未被监视：查询已暂停</translation>
    </message>
    <message>
        <source>Started by another program; not asked about yet</source>
        <translation>由其他程序启动；尚未查询</translation>
    </message>
    <message>
        <source>Left by an earlier run; not asked about yet</source>
        <translation>上次运行遗留；尚未查询</translation>
    </message>
    <message>
        <source>Nobody publishes, though somebody seems to be in the channel?</source>
        <translation>频道内似乎有人，但无人发流？</translation>
    </message>
    <message>
        <source>Not ready after 90 s: check token, channel and storage</source>
        <translation>90 秒后仍未就绪：请检查 Token、频道和云存储</translation>
    </message>
    <message>
        <source>Ended, by a person&apos;s word</source>
        <translation>已结束（人工确认）</translation>
    </message>
    <message>
        <source>Never ran, by a person&apos;s word</source>
        <translation>从未运行（人工确认）</translation>
    </message>
    <message>
        <source>Accepted, waiting for the recorder</source>
        <translation>已受理，等待录制节点</translation>
    </message>
    <message>
        <source>The push to the CDN is cut off; the recording goes on</source>
        <translation>推流到 CDN 已断开；录制继续</translation>
    </message>
    <message>
        <source>Paused: nothing is recorded until it goes on</source>
        <translation>已暂停：恢复前不会录制任何内容</translation>
    </message>
    <message>
        <source>Nobody publishes in this channel?</source>
        <translation>频道里没有人发流？</translation>
    </message>
    <message>
        <source>No file yet: can the page be opened from outside?</source>
        <translation>还没有文件：页面能从外网打开吗？</translation>
    </message>
    <message>
        <source>Ready, the first file follows about 20 s after the page is open</source>
        <translation>就绪，页面打开约 20 秒后会有第一个文件</translation>
    </message>
    <message>
        <source>Ready, the first screenshot follows the first picture</source>
        <translation>就绪，首帧画面之后会有第一张截图</translation>
    </message>
    <message>
        <source>Ready, first file 15 s after the first picture</source>
        <translation>就绪，首帧画面 15 秒后会有第一个文件</translation>
    </message>
    <message>
        <source>Left when its token ended</source>
        <translation>Token 到期时离开了频道</translation>
    </message>
    <message>
        <source>Its token has ended: the recorder has to leave</source>
        <translation>Token 已到期：录制端必须离开频道</translation>
    </message>
    <message>
        <source>Files go to the backup cloud: the bucket takes none</source>
        <translation>文件正转存到备份云：存储桶无法写入</translation>
    </message>
    <message>
        <source>A second recorder here: both are billed</source>
        <translation>该频道内另有一个录制端：两者都计费</translation>
    </message>
    <message>
        <source>{n} other recorders run in this channel: each is billed</source>
        <translation>该频道内另有 {n} 个录制端：各自计费</translation>
    </message>
    <message>
        <source>Moved {n} times: the service may not move it again</source>
        <translation>已迁移 {n} 次：服务可能不会再次迁移</translation>
    </message>
    <message>
        <source>Moved to another server, recording goes on</source>
        <translation>已迁移到另一台服务器，录制继续</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Rename “{0}”…</source>
        <translation>重命名“{0}”…</translation>
    </message>
    <message>
        <source>Delete “{0}”</source>
        <translation>删除“{0}”</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>展开全部分组</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>收起全部分组</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>恢复常用列</translation>
    </message>
</context>
<context>
    <name>ViewState</name>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>View: {0}</source>
        <translation>视图：{0}</translation>
    </message>
    <message>
        <source>Saved views, groups and columns</source>
        <translation>已存视图、分组与列</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The view “{0}” is deleted</source>
        <translation>视图“{0}”已删除</translation>
    </message>
</context>
<context>
    <name>Wardrobe</name>
    <message>
        <source>Convert to custom</source>
        <translation>转换为自定义布局</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Stop the recording of {0}?</source>
        <translation>要停止频道 {0} 的录制吗？</translation>
    </message>
    <message>
        <source>It ends for good: a stopped recording cannot be continued, only a new one started.</source>
        <translation>停止后无法继续这次录制，只能重新开始一次。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation>继续录制</translation>
    </message>
    <message>
        <source>Send the imported update to {0}?</source>
        <translation>把导入的 update 发送给 {0} 吗？</translation>
    </message>
    <message>
        <source>It replaces what was set before. Secrets in it are sent and not shown.</source>
        <translation>它会替换先前的设置。其中的机密会随请求发送，但不显示。</translation>
    </message>
    <message>
        <source>Send update</source>
        <translation>发送 update</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>正在询问服务…</translation>
    </message>
    <message>
        <source>It did not work; see above.</source>
        <translation>没有成功，详见上方。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录成功</translation>
    </message>
    <message>
        <source>Show the exchange</source>
        <translation>查看这次请求</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>在词典中查看</translation>
    </message>
    <message>
        <source>Nothing was sent: the request is not valid</source>
        <translation>没有发送：请求无效</translation>
    </message>
    <message>
        <source>Your configuration</source>
        <translation>你的配置</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>无法写入日志</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>The start was cancelled</source>
        <translation>已取消开始录制</translation>
    </message>
    <message>
        <source>Nothing more is sent. If start had been sent already, what comes of it is shown under Recordings.</source>
        <translation>不再发送任何请求。如果 start 已经发出，结果会显示在“录制”中。</translation>
    </message>
    <message>
        <source>This channel is already being recorded under the same uid. Stop that recording first, or choose another recorder uid.</source>
        <translation>这个频道已在用相同的 UID 录制。请先停止那个录制，或换一个录制 UID。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>This recording may be running already</source>
        <translation>该录制可能已在运行</translation>
    </message>
    <message>
        <source>An earlier start of this channel under this uid was sent and got no usable answer. If it runs, another start is refused with code 53; under another uid it would be recorded, and billed, twice.</source>
        <translation>此前以该 uid 对该频道发送过 start，但没有得到可用的响应。如果它已在运行，再次 start 会被 53 拒绝；换一个 uid 则会录制两份并重复计费。</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>没有发送任何内容</translation>
    </message>
    <message>
        <source>It is starting; try again in a moment.</source>
        <translation>正在启动，请稍后重试。</translation>
    </message>
    <message>
        <source>The sandbox is not ready yet</source>
        <translation>沙盒尚未就绪</translation>
    </message>
    <message>
        <source>There is no sid to ask about, or no credentials for its project are at hand.</source>
        <translation>没有可查询的 sid，或手头没有该项目的凭据。</translation>
    </message>
</context>
</TS>
