import type { CDPSession, Page } from '@playwright/test';

export interface ClosedElement {
  /** Attributes of the element, by name. */
  attributes: Map<string, string>;
  /** All text inside it. */
  text: string;
  box: { x: number; y: number; width: number; height: number };
  click(): Promise<void>;
  computedStyle(property: string): Promise<string>;
}

export type ClosedBox = Pick<ClosedElement, 'attributes' | 'text' | 'box'>;

/**
 * What Trackside draws in a host page sits in closed shadow roots, which neither the page nor Playwright's locators
 * can enter. The debugger can: this finds the first element with the given tag and accessible name.
 */
export async function findInClosedRoots(
  page: Page,
  match: (element: { tag: string; attributes: Map<string, string>; text: string }) => boolean,
): Promise<ClosedElement | undefined> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const found = [...closedElements(root)].find((node) => match(describe(node)));
  // Without a box it is being drawn anew: whoever waits for it looks again.
  const box = found && (await boxOf(session, found.backendNodeId).catch(() => null));
  if (!found || !box) {
    await session.detach();
    return undefined;
  }
  return {
    ...describe(found),
    box,
    click: () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
    computedStyle: (property) => computedStyle(session, found, property),
  };
}

/** Everything of the given tag in closed roots that has a box, as it stands now. */
export async function listInClosedRoots(page: Page, tag: string): Promise<ClosedBox[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const found: ClosedBox[] = [];
  for (const node of closedElements(root)) {
    if (node.nodeName.toLowerCase() !== tag) continue;
    const box = await boxOf(session, node.backendNodeId).catch(() => null);
    if (box) found.push({ ...describe(node), box });
  }
  await session.detach();
  return found;
}

/** As above, waiting until it is there. */
export async function waitInClosedRoots(
  page: Page,
  match: Parameters<typeof findInClosedRoots>[1],
  { timeout = 15_000 } = {},
): Promise<ClosedElement> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await findInClosedRoots(page, match);
    if (found) return found;
    if (Date.now() > deadline) throw new Error('Nothing in a closed shadow root matched in time.');
    await page.waitForTimeout(100);
  }
}

function* closedElements(node: DomNode, inside = false): Generator<DomNode> {
  if (inside && node.nodeType === 1) yield node;
  for (const root of node.shadowRoots ?? [])
    yield* closedElements(root, inside || root.shadowRootType === 'closed');
  for (const child of node.children ?? []) yield* closedElements(child, inside);
}

function describe(node: DomNode) {
  const pairs = node.attributes ?? [];
  const attributes = new Map<string, string>();
  for (let index = 0; index < pairs.length; index += 2)
    attributes.set(pairs[index] ?? '', pairs[index + 1] ?? '');
  return { tag: node.nodeName.toLowerCase(), attributes, text: textOf(node) };
}

function textOf(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  return (node.children ?? []).map(textOf).join('');
}

async function boxOf(session: CDPSession, backendNodeId: number) {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [x = 0, y = 0] = model.border;
  return { x, y, width: model.width, height: model.height };
}

async function computedStyle(session: CDPSession, node: DomNode, property: string): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function (property) { return getComputedStyle(this).getPropertyValue(property); }',
    arguments: [{ value: property }],
    returnByValue: true,
  });
  return String(result.value);
}

interface DomNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}
