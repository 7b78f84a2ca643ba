// Writes for each <figure> what VoiceOver is told: "@ NAME" and a line for each element, "KIND | NAME | TRAITS"; and "! PROBLEM".
const lines = [];
const clean = text => text.replace(/\s+/g, ' ').trim();
const texts = node => [...node.querySelectorAll('.t')].filter(t => !t.closest('[data-hidden]')).map(t => clean(t.textContent)).filter(Boolean);
const solid = node => node.classList.contains('a') ? [...node.children].map(solid).find(Boolean) : node;

function broken(text) {
    // A word that stands on two lines.
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), range = document.createRange();
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const word of node.data.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].filter(box => box.width > 0.5).map(box => Math.round(box.top / 8)));
            // A word that is wider than any line of the page has to break.
            const width = [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0);
            if (tops.size > 1 && width < text.closest('.root').clientWidth - 72) found.push(word[0]);
        }
    }
    return found;
}

function walk(node, told) {
    if (node.dataset.hidden !== undefined) return;
    const mine = { ...told };
    if (node.dataset.label !== undefined) mine.label = node.dataset.label;
    if (node.dataset.children) mine.children = node.dataset.children;
    if (node.dataset.traits) mine.traits = [...(mine.traits ?? []), ...node.dataset.traits.split(' ')];
    if (node.dataset.value) mine.traits = [...(mine.traits ?? []), /^o(n|ff)$/.test(node.dataset.value) ? 'toggle' : 'fold', node.dataset.value];
    if (node.dataset.disabled) mine.traits = [...(mine.traits ?? []), 'dimmed'];
    if (node.dataset.focus) mine.traits = [...(mine.traits ?? []), 'first'];
    const write = (kind, name) => {
        if (!name) return lines.push(`! nameless ${kind}`);
        lines.push([kind, name, (mine.traits ?? []).join(' ')].join(' | ').replace(/ \| $/, ''));
    };
    if (node.dataset.a === 'button') {
        const box = solid(node)?.getBoundingClientRect();
        write('button', mine.label ?? texts(node).join(', '));
        if (box && (box.width < 43.5 || box.height < 43.5)) lines.push(`! ${Math.round(box.width)} x ${Math.round(box.height)} is less than 44`);
        return;
    }
    if (node.dataset.text !== undefined) {
        if (clean(node.textContent)) write('text', mine.label ?? clean(node.textContent));
        return;
    }
    // A combined or named element is one thing, unless a button stands in it.
    if (mine.children === 'ignore' && mine.label !== undefined) return write('thing', mine.label);
    if (mine.children === 'combine' && !node.querySelector('[data-a=button]')) {
        const said = texts(node).join(', ');
        return said ? write('thing', said) : undefined;
    }
    if (node.matches('img, svg.icon')) return lines.push('! a picture that is not hidden');
    if (!node.classList.contains('a')) delete mine.children;
    for (const child of node.children) walk(child, mine);
}

for (const figure of document.querySelectorAll('figure')) {
    lines.push(`@ ${figure.dataset.name}`);
    const root = figure.querySelector('.root');
    walk(root, {});
    if (!root.querySelector('[data-action=escape]')) lines.push('! no way back for the escape gesture');
    const leading = root.querySelectorAll('[data-focus]').length;
    if (leading !== 1) lines.push(`! ${leading} headings take the focus, not one`);
    for (const text of root.querySelectorAll('.t')) {
        if (!text.lang && clean(text.textContent)) lines.push(`! no language: ${clean(text.textContent)}`);
        if (text.closest('[data-shrinks]')) continue;
        for (const word of broken(text)) lines.push(`! broken: ${word}`);
    }
}
document.body.innerHTML = '<pre></pre>';
document.querySelector('pre').textContent = '\n' + lines.join('\n') + '\n';
