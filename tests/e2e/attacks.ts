import type { Page } from '@playwright/test';

/** What a hostile page may try to learn. Each is laid out before there is anything to learn, and then gathered. */
export interface Reading {
  name: string;
  /** Runs in the page before Trackside, or the naive stand-in, shows anything. */
  lay?(): void;
  /** Runs in the page when all is on it; what it says is searched for secrets. */
  gather(): unknown;
}

declare global {
  interface Window {
    /** What traps have caught. */
    caught: string[];
    find(text: string): boolean;
  }
}

/** Everything here runs in the page, by its own text: nothing from outside a function is there. */
export const READINGS: readonly Reading[] = [
  { name: 'textContent', gather: () => document.documentElement.textContent },
  {
    name: 'the markup of everything',
    gather: () => new XMLSerializer().serializeToString(document),
  },
  {
    name: 'shadow roots',
    gather: () => [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? ''),
  },
  {
    name: 'markup with shadow roots in it',
    gather: () =>
      document.documentElement.getHTML({
        serializableShadowRoots: true,
        shadowRoots: [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
      }),
  },
  {
    name: 'searching the page',
    gather: () => ['690.00', 'Affise Acme', 'declined 18'].filter((text) => window.find(text)),
  },
  {
    name: 'searching, then selecting all',
    gather: () => {
      window.find('690.00');
      document.execCommand('selectAll');
      return String(getSelection());
    },
  },
  {
    name: 'a selection from end to end',
    gather: () => {
      const selection = getSelection();
      selection?.selectAllChildren(document.documentElement);
      return [...document.querySelectorAll('html > div')].map((guest) => {
        selection?.selectAllChildren(guest.shadowRoot ?? guest);
        return String(selection);
      });
    },
  },
  {
    name: 'rendered text',
    gather: () =>
      [...document.querySelectorAll<HTMLElement>('html > *')].map(
        (guest) =>
          guest.innerText +
          [...(guest.shadowRoot?.children ?? [])].map((each) => (each as HTMLElement).innerText),
      ),
  },
  {
    name: 'accessible names',
    gather: () =>
      [...document.querySelectorAll('*')].flatMap((each) =>
        [each, ...(each.shadowRoot?.querySelectorAll('*') ?? [])].map(
          (part) => (part as HTMLElement).ariaLabel ?? '',
        ),
      ),
  },
  {
    name: 'frames and their documents',
    gather: () =>
      [...document.querySelectorAll('*')].flatMap((each) =>
        [...(each.shadowRoot?.querySelectorAll('iframe') ?? [])].map(
          (frame) => frame.contentDocument?.body.textContent ?? '',
        ),
      ),
  },
  {
    name: 'a trap in attachShadow',
    lay: () => {
      const attach = Element.prototype.attachShadow;
      const roots: ShadowRoot[] = [];
      Object.assign(window, { roots });
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        roots.push(root);
        return root;
      };
    },
    gather: () => (window as unknown as { roots: ShadowRoot[] }).roots.map(({ textContent }) => textContent),
  },
  {
    name: 'a trap in everything that puts nodes somewhere',
    lay: () => {
      window.caught = [];
      const nodes: Node[] = [];
      Object.assign(window, { nodes });
      for (const name of ['append', 'prepend', 'replaceChildren', 'appendChild', 'insertBefore'] as const) {
        for (const prototype of [Element.prototype, DocumentFragment.prototype, Node.prototype]) {
          const original = (prototype as unknown as Record<string, (...parts: Node[]) => unknown>)[name];
          if (!original || !Object.hasOwn(prototype, name)) continue;
          Object.assign(prototype, {
            [name](this: Node, ...parts: Node[]) {
              nodes.push(this, ...parts);
              return original.apply(this, parts);
            },
          });
        }
      }
    },
    gather: () =>
      (window as unknown as { nodes: Node[] }).nodes.map((node) => node?.textContent ?? String(node)),
  },
  {
    name: 'a trap in what texts are set with',
    lay: () => {
      window.caught = [];
      const setter = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
      Object.defineProperty(Node.prototype, 'textContent', {
        ...setter,
        set(text: string) {
          window.caught.push(text);
          setter?.set?.call(this, text);
        },
      });
    },
    gather: () => window.caught,
  },
  {
    name: 'traps in prototypes',
    lay: () => {
      window.caught = [];
      for (const name of ['verdict', 'metrics', 'payout', 'ratio', 'subject']) {
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          set(this: object, value: unknown) {
            window.caught.push(String(value));
            Object.defineProperty(this, name, {
              value,
              configurable: true,
              enumerable: true,
              writable: true,
            });
          },
        });
      }
      const { stringify, parse } = JSON;
      JSON.stringify = (value: unknown) => {
        const text = stringify(value);
        window.caught.push(text);
        return text;
      };
      JSON.parse = (...all) => {
        window.caught.push(all[0]);
        return parse(...all);
      };
      const { map } = Array.prototype;
      Array.prototype.map = function (this: unknown[], ...all: Parameters<typeof map>) {
        window.caught.push(this.join());
        return map.apply(this, all) as never;
      };
    },
    gather: () => window.caught,
  },
  {
    name: 'watching all changes',
    lay: () => {
      window.caught = [];
      const watch = new MutationObserver((records) => {
        for (const { addedNodes, target } of records) {
          for (const node of [target, ...addedNodes])
            window.caught.push((node as Element).getHTML?.({ serializableShadowRoots: true }) ?? '');
          for (const node of addedNodes) window.caught.push((node as Element).shadowRoot?.textContent ?? '');
        }
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    gather: () => window.caught,
  },
  {
    name: 'messages between windows',
    lay: () => {
      window.caught = [];
      addEventListener('message', ({ data }) => window.caught.push(JSON.stringify(data) ?? ''), true);
    },
    gather: () => window.caught,
  },
];

/** What a hostile page may do with a person's click on something else. Runs in the page, over what is open. */
export const VEILS: readonly { name: string; lay(): void }[] = [
  {
    name: 'the page faded',
    lay: () => document.documentElement.style.setProperty('opacity', '0.01', 'important'),
  },
  {
    name: 'our own element faded',
    lay: () => {
      for (const guest of document.querySelectorAll<HTMLElement>('html > div, #naive'))
        guest.style.setProperty('opacity', '0.01', 'important');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { opacity: 0.02 !important; }');
      document.adoptedStyleSheets = [sheet];
    },
  },
  {
    name: 'a filter over all',
    lay: () => document.documentElement.style.setProperty('filter', 'opacity(0.02)', 'important'),
  },
  {
    name: 'a mask over all',
    lay: () =>
      document.documentElement.style.setProperty(
        'mask-image',
        'linear-gradient(transparent, transparent)',
        'important',
      ),
  },
  {
    name: 'a picture that lets clicks through',
    lay: () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
      cover.textContent = 'Click here to go on';
      document.documentElement.append(cover);
    },
  },
  {
    name: 'such a picture in the top layer',
    lay: () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    },
  },
];

/** Clicks that no person made, on whatever stands at the point. */
export const FORGERIES: readonly { name: string; send(point: { x: number; y: number }): void }[] = [
  {
    name: 'click()',
    send: ({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      const inner = target?.shadowRoot?.elementFromPoint(x, y) ?? target;
      (inner as HTMLElement | null)?.click();
    },
  },
  {
    name: 'a whole sequence of pointer events',
    send: ({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      const inner = target?.shadowRoot?.elementFromPoint(x, y) ?? target;
      for (const type of ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
        inner?.dispatchEvent(
          new Kind(type, {
            bubbles: true,
            composed: true,
            cancelable: true,
            clientX: x,
            clientY: y,
            detail: 1,
          }),
        );
      }
    },
  },
  {
    name: 'Enter on whatever has the focus',
    send: ({ x, y }) => {
      const target = document.elementFromPoint(x, y) as HTMLElement | null;
      const inner = (target?.shadowRoot?.elementFromPoint(x, y) ?? target) as HTMLElement | null;
      inner?.focus();
      for (const type of ['keydown', 'keyup']) {
        inner?.dispatchEvent(
          new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, composed: true }),
        );
      }
      inner?.click();
    },
  },
];

/** A panel as one would write it without a thought: an open root on the page, believing every click. */
export function installNaive(): void {
  const host = document.createElement('div');
  host.id = 'naive';
  const root = host.attachShadow({ mode: 'open', serializable: true });
  const place = 'position:fixed;right:0;top:300px;z-index:2147483646;width:140px;height:40px';
  const button = document.createElement('button');
  button.style.cssText = place;
  button.ariaLabel = 'Affise Acme: $690.00';
  button.textContent = 'Affise Acme: $690.00, declined 18';
  button.onclick = () => {
    document.documentElement.dataset.naive = 'acted';
  };
  const state = { verdict: 'Affise Acme $690.00', parts: ['Affise Acme'] };
  JSON.stringify(state);
  Object.assign({}, state);
  const copy: Record<string, unknown> = {};
  copy.verdict = state.verdict;
  const frame = document.createElement('iframe');
  root.append(button, frame, document.createElement('slot'));
  host.append('Affise Acme: $690.00');
  document.documentElement.append(host);
  if (frame.contentDocument) frame.contentDocument.body.textContent = 'Affise Acme $690.00';
  window.postMessage({ text: 'Affise Acme $690.00' }, '*');
}

/** Where the naive button is. */
export function naivePoint(page: Page): { x: number; y: number } {
  return { x: (page.viewportSize()?.width ?? 1280) - 20, y: 320 };
}
