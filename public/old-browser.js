// ES5 and a file of its own: a browser too old for the page can still say so, and the content
// policy needs no exception. `inert` came with Chromium 102.
if (!('inert' in HTMLElement.prototype)) {
  document.getElementById('root').innerHTML =
    '<h1>浏览器版本过低</h1>' +
    '<p>请使用 Chromium 102 及以上内核的浏览器，并切换到极速模式。</p>' +
    '<p lang="en">This browser is too old. Use a browser based on Chromium 102 or later.</p>';
  var plain = document.getElementById('plain');
  if (plain) plain.hidden = false;
}
