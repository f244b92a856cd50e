const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, rows, columns) {
  if (!rows?.length) return '';
  const heads = Object.keys(columns);
  const lines = rows.map((row) => `| ${heads.map((head) => columns[head](row)).join(' | ')} |`);
  return `### ${title}\n\n| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|\n${lines.join('\n')}\n\n`;
}

const described = { '': ({ description }) => cell(description) };

/** Every element as the manifest tells of it, in Markdown. */
export function elementsPage({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const sections = elements.map(({ tagName, summary, members = [], events, slots, cssParts, cssProperties }) => [
    `## \`<${tagName}>\`\n\n${summary ?? ''}\n\n`,
    table('Properties', members.filter(({ kind, privacy, static: fixed, description }) => kind === 'field' && privacy !== 'protected' && !fixed && description), {
      property: ({ name }) => code(name), attribute: ({ attribute }) => code(attribute), type: ({ type }) => code(type?.text), ...described,
    }),
    table('Events', events, { event: ({ name }) => code(name), type: ({ type }) => code(type?.text), ...described }),
    table('Slots', slots, { slot: ({ name }) => code(name || 'default'), ...described }),
    table('Parts', cssParts, { part: ({ name }) => code(name), ...described }),
    table('Custom properties', cssProperties, { property: ({ name }) => code(name), ...described }),
  ].join(''));
  return `# Elements\n\n${sections.join('')}`;
}
