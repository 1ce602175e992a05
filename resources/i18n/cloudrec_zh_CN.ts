<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>Background colour</source>
        <translation>背景颜色</translation>
    </message>
    <message>
        <source>Background colour (backgroundColor)</source>
        <translation>背景颜色 (backgroundColor)</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Pick the background colour</source>
        <translation>选择背景颜色</translation>
    </message>
    <message>
        <source>Six hexadecimal digits after #, like #1A2B3C.</source>
        <translation># 后接 6 位十六进制数字，例如 #1A2B3C。</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>背景图</translation>
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
    <name>ChannelForm</name>
    <message>
        <source>None</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Nearest to the caller</source>
        <translation>离调用方最近</translation>
    </message>
    <message>
        <source>Mainland China</source>
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
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>录制模式</translation>
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
        <source>This version records composite only</source>
        <translation>当前版本仅支持合流录制</translation>
    </message>
    <message>
        <source>Channel (cname)</source>
        <translation>频道名 (cname)</translation>
    </message>
    <message>
        <source>Recorder UID</source>
        <translation>录制 UID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
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
        <source>The same as in your app, or nothing is recorded</source>
        <translation>必须与你的 App 一致，否则录不到内容</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方案</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>加密密钥</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>加密盐</translation>
    </message>
    <message>
        <source>32 bytes in base64, for the two GCM2 modes</source>
        <translation>32 字节的 Base64 编码，仅用于两种 GCM2 方案</translation>
    </message>
    <message>
        <source>Record in</source>
        <translation>录制区域</translation>
    </message>
    <message>
        <source>Best in the same area as the bucket</source>
        <translation>最好与 Bucket 位于同一区域</translation>
    </message>
    <message>
        <source>Control for</source>
        <translation>调用时效</translation>
    </message>
    <message>
        <source>Hours in which it can be queried and stopped; 72 if empty</source>
        <translation>开始后可查询和停止的小时数；留空为 72</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
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
        <source>Clear traffic</source>
        <translation>清空请求记录</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
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
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>Customer secret</source>
        <translation>客户密钥</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
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
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Makes one harmless call with these credentials. Nothing is recorded.</source>
        <translation>用这组凭据发起一次无副作用的调用，不会产生任何录制。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>接入区域</translation>
    </message>
    <message>
        <source>The built-in sandbox brings its own id and credentials.</source>
        <translation>内置沙盒自带 App ID 和凭据。</translation>
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
    <name>EditorController</name>
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
        <source>Duplicate region {number}</source>
        <translation>为区域 {number} 创建副本</translation>
    </message>
    <message>
        <source>Duplicate {count} regions</source>
        <translation>为 {count} 个区域创建副本</translation>
    </message>
    <message>
        <source>Change the order of region {number}</source>
        <translation>调整区域 {number} 的层次</translation>
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
        <source>Nudge region {number}</source>
        <translation>微移区域 {number}</translation>
    </message>
    <message>
        <source>Nudge {count} regions</source>
        <translation>微移 {count} 个区域</translation>
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
        <source>The customer id and secret were not accepted</source>
        <translation>客户 ID 和客户密钥未被接受</translation>
    </message>
    <message>
        <source>The service knows no such pair. It is the pair of the RESTful API page, not the App ID and its certificate.</source>
        <translation>服务不认识这组凭据。应使用控制台 RESTful API 页面上的客户 ID 和客户密钥，而不是 App ID 和 App 证书。</translation>
    </message>
    <message>
        <source>Enter the customer id and secret again in Setup, both from the account that owns the App ID.</source>
        <translation>请在“配置”中重新填写客户 ID 和客户密钥，它们必须属于 App ID 所在的账号。</translation>
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
        <source>The service saw no credentials</source>
        <translation>服务没有看到凭据</translation>
    </message>
    <message>
        <source>The call came without a usable Authorization header.</source>
        <translation>调用没有带上可用的 Authorization 标头。</translation>
    </message>
    <message>
        <source>Fill in customer id and customer secret in Setup. If they are there, a proxy may remove the header.</source>
        <translation>请在“配置”中填写客户 ID 和客户密钥。如果已经填写，可能是代理移除了该标头。</translation>
    </message>
    <message>
        <source>The App ID was not accepted</source>
        <translation>App ID 未被接受</translation>
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
        <source>The customer id and secret belong to another account.</source>
        <translation>客户 ID 和客户密钥属于另一个账号。</translation>
    </message>
    <message>
        <source>The service refuses access</source>
        <translation>服务拒绝访问</translation>
    </message>
    <message>
        <source>This answer is not documented. It is known from projects without cloud recording and from company firewalls.</source>
        <translation>这个响应没有写在文档里，常见于未开通云端录制的项目和公司防火墙。</translation>
    </message>
    <message>
        <source>Check that cloud recording is enabled. Without a request id the answer comes from something in between.</source>
        <translation>请检查是否已开通云端录制。没有 request ID 说明响应来自中间环节。</translation>
    </message>
    <message>
        <source>Too many calls in a second</source>
        <translation>每秒调用次数过多</translation>
    </message>
    <message>
        <source>The service takes 10 calls a second for one App ID, counted over every program that uses it.</source>
        <translation>同一 App ID 每秒最多调用 10 次，使用它的所有程序合并计算。</translation>
    </message>
    <message>
        <source>Wait a moment. Queries of this program slow down by themselves; a longer interval helps others too.</source>
        <translation>请稍候。本程序会自动放慢查询；把间隔调长对其他程序也有好处。</translation>
    </message>
    <message>
        <source>The call is too large</source>
        <translation>请求体过大</translation>
    </message>
    <message>
        <source>The service did not take a body of this size; this answer is not documented.</source>
        <translation>服务没有接受这么大的请求体；这个响应没有写在文档里。</translation>
    </message>
    <message>
        <source>Shorten long lists. Images are given as addresses, not as data.</source>
        <translation>请缩短过长的列表。图片应填写地址，而不是数据。</translation>
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
        <source>Look at the exchange and report it; a proxy that changes headers is the other possibility.</source>
        <translation>请查看这次请求并反馈给我们；另一种可能是代理改动了标头。</translation>
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
        <source>The service does not know this address</source>
        <translation>服务不认识这个地址</translation>
    </message>
    <message>
        <source>The gateway has no such path or method; the call never reached the recording service.</source>
        <translation>网关没有这样的路径或方法；调用没有到达录制服务。</translation>
    </message>
    <message>
        <source>Check the endpoint of the profile. If it is right, look at the exchange and report it.</source>
        <translation>请检查此方案的服务地址。如果无误，请查看这次请求并反馈给我们。</translation>
    </message>
    <message>
        <source>A proxy changed the path or the method.</source>
        <translation>代理改动了路径或方法。</translation>
    </message>
    <message>
        <source>Something in between blocks this kind of call</source>
        <translation>中间环节拦截了这类调用</translation>
    </message>
    <message>
        <source>The service itself never answers 405; a proxy or firewall did.</source>
        <translation>录制服务本身从不返回 405，这是代理或防火墙返回的。</translation>
    </message>
    <message>
        <source>Ask whoever runs the network to allow GET and POST to the API host.</source>
        <translation>请网络管理员放行到 API 域名的 GET 和 POST 请求。</translation>
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
        <source>The service has not finished this call</source>
        <translation>服务还没有处理完这次调用</translation>
    </message>
    <message>
        <source>It arrived, but the answer from inside the service was late. It may still be carried out.</source>
        <translation>调用已经到达，但服务内部的响应迟了，仍有可能被执行。</translation>
    </message>
    <message>
        <source>Wait some seconds and query. A start may only be repeated with the same resource id and the same values.</source>
        <translation>请等几秒再查询。start 只能用相同的 resource ID 和相同的参数重试。</translation>
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
        <source>The recording is already ending</source>
        <translation>录制正在结束</translation>
    </message>
    <message>
        <source>It was stopped before, or idle exit came at the same moment.</source>
        <translation>之前已经停止过，或恰好同时发生了空闲退出。</translation>
    </message>
    <message>
        <source>Nothing to do; its files follow in your storage.</source>
        <translation>无需操作；文件稍后会出现在你的云存储中。</translation>
    </message>
    <message>
        <source>Stopped, but the upload takes longer</source>
        <translation>已停止，但上传还需要时间</translation>
    </message>
    <message>
        <source>The recording has stopped; its files were not all in your storage within 20 s.</source>
        <translation>录制已停止，但 20 秒内没有把全部文件上传到你的云存储。</translation>
    </message>
    <message>
        <source>Look into the bucket in some minutes (20 are normal). Stop without waiting avoids this message.</source>
        <translation>请几分钟后查看 Bucket（20 分钟内都属正常）。停止时不等待上传就不会出现这条提示。</translation>
    </message>
    <message>
        <source>The bucket is far from the recording server, or slow.</source>
        <translation>Bucket 离录制服务器较远，或响应较慢。</translation>
    </message>
    <message>
        <source>Cloud recording is not switched on</source>
        <translation>没有开通云端录制</translation>
    </message>
    <message>
        <source>The project of this App ID has no cloud recording.</source>
        <translation>此 App ID 的项目没有开通云端录制。</translation>
    </message>
    <message>
        <source>Enable it in the console, wait a few minutes, and try again.</source>
        <translation>请在控制台开通，等几分钟后重试。</translation>
    </message>
    <message>
        <source>The service timed out inside</source>
        <translation>服务内部超时</translation>
    </message>
    <message>
        <source>The call reached the service, and one of its parts did not answer in time.</source>
        <translation>调用到达了服务，但其中某个部分没有及时响应。</translation>
    </message>
    <message>
        <source>Query after some seconds to see what has happened; calls that only read may be repeated.</source>
        <translation>请等几秒后查询实际结果；只读的调用可以重试。</translation>
    </message>
    <message>
        <source>The ids do not belong together</source>
        <translation>标识信息不匹配</translation>
    </message>
    <message>
        <source>App ID, channel, recorder uid, resource id and sid must come from one recording; one of them does not.</source>
        <translation>App ID、频道名、录制 UID、resource ID 和 sid 必须来自同一个录制，而其中有一项不是。</translation>
    </message>
    <message>
        <source>Make a new recording instead of mixing the values of two.</source>
        <translation>请新建录制，不要混用两个录制的值。</translation>
    </message>
    <message>
        <source>The profile&apos;s App ID was changed after the recording had started.</source>
        <translation>录制开始之后，方案的 App ID 被改动过。</translation>
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
        <source>Start again; a new resource id is fetched for it.</source>
        <translation>请重新开始，程序会获取新的 resource ID。</translation>
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
        <source>Make a new recording; resource ids are long and must be kept whole.</source>
        <translation>请新建录制；resource ID 很长，必须完整保留。</translation>
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
        <source>Correct the channel name in Setup; it must be the one that the users have joined.</source>
        <translation>请在“配置”中更正频道名；它必须与用户加入的频道一致。</translation>
    </message>
    <message>
        <source>The layout was not accepted</source>
        <translation>布局未被接受</translation>
    </message>
    <message>
        <source>A field is in the wrong place or a number lies outside the canvas: “{reason}”.</source>
        <translation>某个字段位置不对，或某个数值超出画布：“{reason}”。</translation>
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
        <source>The account or project is not in service</source>
        <translation>账号或项目已停用</translation>
    </message>
    <message>
        <source>The service says that this App ID is not active; mostly the account is overdue or the project suspended.</source>
        <translation>服务表示此 App ID 不可用；多半是账号欠费或项目被停用。</translation>
    </message>
    <message>
        <source>Check balance and project status in the console.</source>
        <translation>请在控制台查看余额和项目状态。</translation>
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
        <source>Recordings that were started elsewhere and never stopped still count.</source>
        <translation>从其他地方开始、一直没有停止的录制也计算在内。</translation>
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
        <source>Leave startParameter out of acquire, or start again without changing anything in between.</source>
        <translation>acquire 时不要带 startParameter，或保持参数不变重新开始。</translation>
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
        <source>Start again; a resource id for this mode is fetched.</source>
        <translation>请重新开始，程序会获取适用于此模式的 resource ID。</translation>
    </message>
    <message>
        <source>A value was not accepted</source>
        <translation>有一个值未被接受</translation>
    </message>
    <message>
        <source>The service names the reason: “{reason}”.</source>
        <translation>服务给出的原因：“{reason}”。</translation>
    </message>
    <message>
        <source>Correct the named field and send again; the same call would be refused again.</source>
        <translation>请更正所指的字段后重新发送；原样再发仍会被拒绝。</translation>
    </message>
    <message>
        <source>A wrong type, letter case or range, or a required field that is missing.</source>
        <translation>类型、大小写或取值范围有误，或缺少必填字段。</translation>
    </message>
    <message>
        <source>MP4 was asked for without HLS.</source>
        <translation>要求生成 MP4，却没有 HLS。</translation>
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
        <source>No recorder is free</source>
        <translation>没有空闲的录制节点</translation>
    </message>
    <message>
        <source>The service could not find a recorder for this; the region is full or in trouble.</source>
        <translation>服务没有找到可用的录制节点；该地区资源已满或出现故障。</translation>
    </message>
    <message>
        <source>Try again in some seconds; then choose another area in Setup.</source>
        <translation>请几秒后重试；仍不行就在“配置”中换一个接入区域。</translation>
    </message>
    <message>
        <source>The start failed with a code that is not documented (15)</source>
        <translation>启动失败，错误码没有写在文档里 (15)</translation>
    </message>
    <message>
        <source>It is known only from public reports of starts that failed, often with an empty sid.</source>
        <translation>只从公开的反馈中得知：启动失败时会出现，sid 往往为空。</translation>
    </message>
    <message>
        <source>Check storage keys and token. Query if there is a sid, and give the request id to support.</source>
        <translation>请检查云存储密钥和 Token。如果有 sid，请查询一次，并把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>The service has only partly done this</source>
        <translation>服务只完成了一部分</translation>
    </message>
    <message>
        <source>The call arrived, and its outcome is not settled.</source>
        <translation>调用已经到达，结果尚未确定。</translation>
    </message>
    <message>
        <source>Wait some seconds and query.</source>
        <translation>请等几秒再查询。</translation>
    </message>
    <message>
        <source>The service is out of reach behind its gateway</source>
        <translation>网关后面的服务不可达</translation>
    </message>
    <message>
        <source>The front door answered, the recording service behind it did not in time.</source>
        <translation>网关有响应，但后面的录制服务没有及时响应。</translation>
    </message>
    <message>
        <source>Try again after some seconds; if it stays so, choose another area in Setup.</source>
        <translation>请几秒后重试；仍然如此就在“配置”中换一个接入区域。</translation>
    </message>
    <message>
        <source>The service failed</source>
        <translation>服务出错</translation>
    </message>
    <message>
        <source>It reports a fault of its own ({status}).</source>
        <translation>服务报告了自身的故障（{status}）。</translation>
    </message>
    <message>
        <source>Try again after 3, 6 and 9 s; if it stays so, give the request id to support.</source>
        <translation>请在 3、6、9 秒后重试；仍然如此，请把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>The service refused {operation} with a code that is not documented ({code})</source>
        <translation>服务拒绝了 {operation}，错误码没有写在文档里 ({code})</translation>
    </message>
    <message>
        <source>Nothing is published about this code; the service says: “{reason}”.</source>
        <translation>没有关于这个错误码的公开说明；服务的原话是：“{reason}”。</translation>
    </message>
    <message>
        <source>Look at the exchange, and give the request id to support.</source>
        <translation>请查看这次请求，并把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>The service refused {operation} ({status})</source>
        <translation>服务拒绝了 {operation} ({status})</translation>
    </message>
    <message>
        <source>It gives no documented code; it says: “{reason}”.</source>
        <translation>服务没有给出文档中的错误码；原话是：“{reason}”。</translation>
    </message>
    <message>
        <source>Look at the exchange, correct what it names, or give the request id to support.</source>
        <translation>请查看这次请求，更正所指的内容，或把 request ID 提供给技术支持。</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（无文字）</translation>
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
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>音视频</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>首帧时间</translation>
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
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Copy the body of updateLayout</source>
        <translation>复制 updateLayout 的请求体</translation>
    </message>
    <message>
        <source>Copies the clientRequest of updateLayout.</source>
        <translation>复制 updateLayout 的 clientRequest。</translation>
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
        <source>resets {count} keys</source>
        <translation>将重置 {count} 个字段</translation>
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
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
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
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>On the layout: arrows move a region by 1 pixel, with Shift by 10, with Alt by 0.1 %. Tab goes to the next region, Delete removes it, Ctrl+D doubles it, Escape takes a gesture back.</source>
        <translation>在布局页：方向键把区域移动 1 像素，按住 Shift 为 10 像素，按住 Alt 为 0.1 %。Tab 切换到下一个区域，Delete 删除，Ctrl+D 创建副本，Esc 取消拖动。</translation>
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
    <name>LayoutEditor</name>
    <message>
        <source>No recording is running. Start one, and the layout can be applied to it.</source>
        <translation>没有正在运行的录制。开始录制后，即可应用此布局。</translation>
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
        <source>This mode cannot be recorded from here yet</source>
        <translation>目前还不能从这里进行此模式的录制</translation>
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
        <source>The region of the request is not known</source>
        <translation>录制区域未知</translation>
    </message>
    <message>
        <source>CN, AP, EU or NA are accepted.</source>
        <translation>可选 CN、AP、EU 或 NA。</translation>
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
        <source>Idle exit only after {hours} h</source>
        <translation>空闲退出长达 {hours} 小时</translation>
    </message>
    <message>
        <source>A recording that was forgotten goes on, and costs money, for {hours} h. Recommended: {good}.</source>
        <translation>忘记停止的录制会继续运行并计费 {hours} 小时。推荐 {good}。</translation>
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
        <source>A user&apos;s background is not a JPG or BMP at an https address</source>
        <translation>用户背景图不是 https 地址的 JPG 或 BMP</translation>
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
        <source>A key that may write to the bucket.</source>
        <translation>填写对 Bucket 有写权限的密钥。</translation>
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
        <source>“{key}” is not a key of the service and is ignored</source>
        <translation>服务没有“{key}”这个字段，会被忽略</translation>
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
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>“{key}” belongs to another mode</source>
        <translation>“{key}”属于其他录制模式</translation>
    </message>
    <message>
        <source>“{key}” is for individual recording and is ignored</source>
        <translation>“{key}”仅用于单流录制，会被忽略</translation>
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
        <source>Use {value}</source>
        <translation>使用 {value}</translation>
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
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
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
        <translation>方案</translation>
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
        <source>idle exit after {seconds} s (maxIdleTime)</source>
        <translation>空闲 {seconds} 秒后退出 (maxIdleTime)</translation>
    </message>
    <message>
        <source>No file is named yet. The service names the playlist about 15 s after the first picture.</source>
        <translation>还没有文件。出现首帧画面约 15 秒后，服务会给出播放列表的名称。</translation>
    </message>
    <message>
        <source>The service has named no file.</source>
        <translation>服务没有给出任何文件。</translation>
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
        <source>Names as the service gives them, with their directories in your bucket.</source>
        <translation>服务给出的文件名，含 Bucket 中的目录。</translation>
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
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files {n}</source>
        <translation>文件 {n}</translation>
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
        <source>Stop</source>
        <translation>停止</translation>
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
        <source>{fps} fps</source>
        <translation>{fps} fps</translation>
    </message>
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
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制内容</translation>
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
    <message>
        <source>Output size</source>
        <translation>输出尺寸</translation>
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
        <source>Frames, bitrate</source>
        <translation>帧率、码率</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>kbps</source>
        <translation>kbps</translation>
    </message>
    <message>
        <source>Idle exit</source>
        <translation>空闲退出</translation>
    </message>
    <message>
        <source>seconds without anyone publishing</source>
        <translation>秒内无人发流则退出</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
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
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>{value} fps</source>
        <translation>{value} fps</translation>
    </message>
    <message>
        <source>Unknown: {value}</source>
        <translation>未知：{value}</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义</translation>
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
        <source>Frames a second</source>
        <translation>帧率</translation>
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
        <source>{shown} of {all} shown</source>
        <translation>显示 {shown} / {all}</translation>
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
        <source>Which recordings are shown</source>
        <translation>显示哪些录制</translation>
    </message>
    <message>
        <source>Query now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Query the selected recording now</source>
        <translation>立即查询所选录制</translation>
    </message>
    <message>
        <source>Time between queries</source>
        <translation>查询间隔</translation>
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
        <source>Leave it empty to give the region to the next user who joins.</source>
        <translation>留空则把区域留给下一位加入的用户。</translation>
    </message>
    <message>
        <source>A whole number from 1 to 4294967295.</source>
        <translation>填写 1 到 4294967295 之间的整数。</translation>
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
        <translation>左边距</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>上边距</translation>
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
        <source>{name}. Sums like 1280/3 and units (px, %) are understood; the arrow keys step.</source>
        <translation>{name}。可以输入 1280/3 这样的算式和单位（px、%）；方向键可逐步增减。</translation>
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
        <source>Order</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>Cut the region to {wide}:{high}</source>
        <translation>把区域裁为 {wide}:{high}</translation>
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
    <name>RegionsTable</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>next to join</source>
        <translation>下一位加入者</translation>
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
    <name>StartBar</name>
    <message>
        <source>Acquire and start</source>
        <translation>获取资源并开始录制</translation>
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
        <source>Vendor, region</source>
        <translation>厂商、地域</translation>
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
        <source>Address</source>
        <translation>存储地址</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
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
        <source>Folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>class / 42</source>
        <translation>class / 42</translation>
    </message>
    <message>
        <source>Temporary token</source>
        <translation>临时 Token</translation>
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
        <source>Seconds since 1970 (stsExpiration)</source>
        <translation>自 1970 年起的秒数 (stsExpiration)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
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
        <source>vendor {vendor} · region {region}</source>
        <translation>厂商 {vendor} · 地域 {region}</translation>
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
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Timeline of the recording</source>
        <translation>录制的时间线</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
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
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Align, distribute, order</source>
        <translation>对齐、分布、层次</translation>
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
        <source>Distribute across</source>
        <translation>横向分布</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>纵向分布</translation>
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
        <source>Draft is what you edit, Live what the service has accepted last.</source>
        <translation>“草稿”是你正在编辑的布局，“生效”是服务最近一次接受的布局。</translation>
    </message>
    <message>
        <source>There is a live layout once a recording runs.</source>
        <translation>录制运行后才有生效的布局。</translation>
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
        <source>Align, distribute and order regions.</source>
        <translation>对齐、分布和调整区域的层次。</translation>
    </message>
    <message>
        <source>Select a region first.</source>
        <translation>请先选择区域。</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>缩放 {percent} %</translation>
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
        <source>Asked too often: queries are slowed down</source>
        <translation>查询过于频繁：已放慢查询</translation>
    </message>
    <message>
        <source>The last {operation} failed ({answer})</source>
        <translation>上次 {operation} 失败 ({answer})</translation>
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
        <source>Not ready after 90 s: check token, channel and storage</source>
        <translation>90 秒后仍未就绪：请检查 Token、频道和云存储</translation>
    </message>
    <message>
        <source>Accepted, waiting for the recorder</source>
        <translation>已受理，等待录制节点</translation>
    </message>
    <message>
        <source>Nobody publishes in this channel?</source>
        <translation>频道里没有人发流？</translation>
    </message>
    <message>
        <source>Ready, the first file follows 15 s after the first picture</source>
        <translation>就绪，首帧画面 15 秒后会有第一个文件</translation>
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
        <source>Nothing was sent: the request is not valid</source>
        <translation>没有发送：请求无效</translation>
    </message>
    <message>
        <source>Your configuration</source>
        <translation>你的配置</translation>
    </message>
    <message>
        <source>A recording whose ids are not written down could never be stopped, so nothing was started. Free some disk space and try again.</source>
        <translation>如果不能记下录制的 ID，就再也无法停止它，所以没有开始任何录制。请腾出一些磁盘空间后重试。</translation>
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
        <source>This channel is already being recorded under the same uid. Stop that recording first, or choose another recorder uid.</source>
        <translation>这个频道已在用相同的 UID 录制。请先停止那个录制，或换一个录制 UID。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
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
