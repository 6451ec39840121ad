/**
 * The guides in `docs/`, each in English (`NAME.md`) and in Chinese (`NAME.zh-CN.md`), and the links between them.
 *
 * `architecture.md` is for developers of Yinfa, who read the sources, which are in English.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('..', import.meta.url));
const english = readdirSync(join(repository, 'docs'))
  .filter((name) => name.endsWith('.md') && !name.endsWith('.zh-CN.md') && name !== 'architecture.md')
  .map((name) => `docs/${name}`);
const chineseOf = (path: string) => path.replace(/\.md$/, '.zh-CN.md');

/** Pages whose parts differ, with the reason. */
const different: Readonly<Record<string, string>> = {
  'docs/install.md':
    'the Chinese page has more of what offices in China meet: mirrors, proxies, computers without a network',
  'docs/revisions.md':
    'the Chinese page has the rules of the English one behind a walk through the steps with their output',
};

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** The page without the contents of code blocks, where a line may begin with # or |. */
function prose(path: string): string {
  return read(path).replace(/^( *)```[\s\S]*?^\1```$/gm, '```');
}

/** How many parts of each kind a page has. */
function parts(path: string): Record<string, number> {
  const count = (pattern: RegExp) => prose(path).match(pattern)?.length ?? 0;
  return {
    headings: count(/^## /gm),
    tables: count(/^\|(?: ?:?-+:? ?\|)+$/gm),
    rows: count(/^\|/gm),
    'code blocks': count(/^ *```$/gm),
  };
}

/** The names that links to the headings of a page have, as GitHub makes them. */
function anchors(path: string): string[] {
  return [...prose(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** The links of a page to pages of the repository, each with its path from there and its anchor. */
function links(path: string): { readonly target: string; readonly anchor: string }[] {
  return [...prose(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, to = '', anchor = '']) => ({
    target: to === '' ? path : normalize(join(dirname(path), to)),
    anchor: decodeURIComponent(anchor),
  }));
}

test.each(english)('%s has a Chinese page with the same parts, and each leads to the other', (path) => {
  const twin = chineseOf(path);
  expect(existsSync(join(repository, twin)), twin).toBe(true);
  const top = (page: string) => read(page).split('\n').slice(0, 4).join('\n');
  expect(top(path)).toContain(`(${twin.slice('docs/'.length)})`);
  expect(top(twin)).toContain(`(${path.slice('docs/'.length)})`);
  if (!(path in different)) expect(parts(twin)).toEqual(parts(path));
});

const pages = ['README.md', ...english, 'docs/architecture.md'];
const allPages = [...pages, ...pages.map(chineseOf)].filter((path) => existsSync(join(repository, path)));

test.each(allPages)('the links of %s lead to files and headings that are there', (path) => {
  for (const { target, anchor } of links(path)) {
    expect(existsSync(join(repository, target)), target).toBe(true);
    if (anchor !== '') expect(anchors(target), target).toContain(anchor);
  }
});

test.each(allPages.filter((path) => path.endsWith('.zh-CN.md')))('%s leads to the Chinese pages', (path) => {
  const own = path.replace('.zh-CN.md', '.md');
  const others = links(path).map(({ target }) => target);
  expect(others.filter((to) => to !== own && allPages.includes(chineseOf(to)))).toEqual([]);
});

test.each(allPages.filter((path) => path !== 'docs/architecture.md'))(
  '%s writes each command as it is typed in a project',
  (path) => {
    const commands =
      read(path).match(
        /(?<!npx )(?<![\w/.=-])yinfa (?:build|check|diff|figures|help|import|init|open|verify|--(?:help|version|lang))\S*.*/g,
      ) ?? [];
    expect(commands).toEqual([]);
  },
);
