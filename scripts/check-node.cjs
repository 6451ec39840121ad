// Ends with 1 where Node is too old. It is written for the oldest Node that may be installed, which reads no newer syntax.
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('现在的 Node.js 太旧了，需要 20.19 以上。现在是', process.versions.node);
  console.error('请到 nodejs.org 下载“长期支持版”（LTS）安装，再双击“启动”。');
  process.exit(1);
}
