// A lint rule: nothing in a template that a strict content security policy blocks or reports.

const BANNED = [
  [/(^|[\s"'])style\s*=/, 'style= in a template is blocked by a strict content security policy: use a class or a part'],
  [/<style[\s>]/, '<style> in a template is blocked by a strict content security policy: use static styles'],
  [/\.(inner|outer)HTML\s*=/, 'HTML from a string is blocked by Trusted Types: use a template'],
  [/(^|[\s"'])on\w+\s*=/, 'An inline listener is blocked by a strict content security policy: use @event'],
];

export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Templates work under a strict content security policy' } },
  create(context) {
    return {
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || (tag.name !== 'html' && tag.name !== 'svg')) return;
        for (const node of quasi.quasis) {
          const tags = insideTags(quasi.quasis, node);
          for (const [pattern, message] of BANNED) if (pattern.test(tags)) context.report({ node, message });
        }
      },
    };
  },
};

/** The piece without the text between its tags, so that prose may say `style=`. */
function insideTags(pieces, piece) {
  const before = pieces.slice(0, pieces.indexOf(piece)).map((each) => each.value.raw).join('');
  const open = before.lastIndexOf('<') > before.lastIndexOf('>') ? '<_ ' : '';
  return (open + piece.value.raw).match(/<[^>]*>?/g)?.join(' ') ?? '';
}
