/** What a reader sees of a page: its text without markup, style and head, with the words of tooltips left out. */
export function visibleText(page: string): string {
  return page
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name as keyof typeof entities]);
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
