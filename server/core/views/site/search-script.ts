/** The script of the search page: no library, no request; what it finds it shows as text and links. */
export const searchScript = `
(() => {
  const { strings, entries } = JSON.parse(document.getElementById('search-index').textContent);
  const input = document.getElementById('search-words');
  const list = document.getElementById('search-hits');
  const status = document.getElementById('search-status');
  const most = 100;
  const fold = text => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
  const folded = strings.map(fold);
  const hay = entries.map(([title, kind, place, , more]) =>
    [title, kind, place, ...more].map(index => folded[index]).join(' \\n '));
  const find = () => {
    const words = fold(input.value).split(/\\s+/).filter(word => word !== '');
    const hits = [];
    if (words.length > 0) {
      for (let index = 0; index < entries.length; index++) {
        if (!words.every(word => hay[index].includes(word))) continue;
        const title = folded[entries[index][0]];
        const rank = title === words.join(' ') ? 0 : words.every(word => title.includes(word)) ? 1 : 2;
        hits.push([rank, index]);
      }
      hits.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    }
    list.replaceChildren(...hits.slice(0, most).map(([, index]) => {
      const [title, kind, place, address] = entries[index];
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = address;
      link.textContent = strings[title];
      const note = document.createElement('span');
      note.className = 'quiet';
      note.textContent = ' ' + [strings[kind], strings[place]].filter(text => text !== '').join(', ');
      item.append(link, note);
      return item;
    }));
    status.textContent = words.length === 0 ? '' : hits.length === 0 ? 'Nothing found.'
      : hits.length === 1 ? '1 result' : hits.length > most ? hits.length + ' results; the first ' + most + ' are shown'
      : hits.length + ' results';
  };
  const move = (event, step) => {
    const stops = [input, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  input.addEventListener('input', find);
  document.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'ArrowUp') move(event, -1);
    if (event.key === 'Escape') input.focus();
    if (event.key === 'Enter' && event.target === input) list.querySelector('a')?.click();
  });
  const words = new URLSearchParams(location.search).get('q');
  if (words !== null) input.value = words;
  input.focus();
  find();
})();
`;
