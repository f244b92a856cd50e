// The same three tips by plain DOM code: rows cloned from a template, filled, given their listeners.

/** Text with the words that matched marked, as the panel marks them. */
function fillText(node, text, why) {
  node.replaceChildren();
  const words = why.map((word) => word.toLowerCase());
  let from = 0;
  const lower = text.toLowerCase();
  while (from < text.length) {
    const hits = words.map((word) => [lower.indexOf(word, from), word.length]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0]);
    const [at, length] = hits[0] ?? [text.length, 0];
    if (at > from) node.append(text.slice(from, at));
    if (!length) break;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(at, at + length);
    node.append(mark);
    from = at + length;
  }
}

/** A second panel beside the first, in a shadow root with the same style sheets and the same markup. */
export function handWritten(panel) {
  const host = document.createElement('div');
  host.style.setProperty('height', '790px');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = panel.shadowRoot.adoptedStyleSheets;
  for (const child of panel.shadowRoot.children) root.append(child.cloneNode(true));
  const rows = [...panel.shadowRoot.querySelectorAll('.item')].filter((row) => row.querySelector('[part~=tip]'));
  const [open, folded] = [rows[0], rows[1] ?? rows[0]].map((row) => row.cloneNode(true));
  const list = root.querySelector('[part~=list]');
  const context = root.querySelector('.ctx');
  const onClick = (event) => event.currentTarget.toggleAttribute('data-clicked');
  return {
    host,
    draw(tips, shown) {
      if (context) context.textContent = [shown.subject, shown.queue].join(', ');
      list.replaceChildren(...tips.map((tip, i) => {
        const row = (i === 0 ? open : folded).cloneNode(true);
        fillText(row.querySelector('[part~=tip-text]'), tip.text, tip.why);
        row.querySelector('.name').textContent = tip.author.name ?? '';
        const why = row.querySelector('.why');
        if (why) fillText(why, `Matches ${tip.why.join(', ')}`, tip.why);
        for (const button of row.querySelectorAll('button')) button.addEventListener('click', onClick);
        return row;
      }));
    },
  };
}
