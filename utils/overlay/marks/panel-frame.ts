import { createGuest } from './guest';
import { groundAt } from './measure-ground';

export interface PanelFrame {
  readonly isOpen: boolean;
  open(title: string): void;
  /** @returns whether the focus was in it */
  close(): boolean;
}

/**
 * The panel: a page of ours in a frame, which the host can neither read nor find. It is loaded anew each time it
 * opens and leaves nothing behind when it closes.
 *
 * @param address of the panel page as the browser gives it out: in Chrome another one in every session
 */
export function createPanelFrame(address: string, onEscape: () => void): PanelFrame {
  const guest = createGuest(CSS);
  // Until the page in it has come, keys that are meant for it arrive here.
  guest.host.addEventListener('keydown', ({ key, isTrusted }) => {
    if (key === 'Escape' && isTrusted) onEscape();
  });
  let frame: HTMLIFrameElement | undefined;
  return {
    get isOpen() {
      return frame !== undefined;
    },
    open(title) {
      if (frame) return;
      // As dark as what it opens over.
      const ground = groundAt(innerWidth - 210, innerHeight / 2);
      frame = createFrame(`${address}#${ground}`);
      frame.style.colorScheme = ground;
      frame.title = title;
      guest.root.append(frame);
      guest.mount();
      focusNow(frame);
    },
    close() {
      const hadFocus = document.activeElement === guest.host;
      frame?.remove();
      frame = undefined;
      guest.remove();
      return hadFocus;
    },
  };
}

/** Once more when its page has come: that one lives in another process. */
function focusNow(frame: HTMLIFrameElement): void {
  frame.focus();
  frame.addEventListener('load', () => {
    const root = frame.getRootNode();
    if (root instanceof ShadowRoot && document.activeElement === root.host) frame.focus();
  });
}

function createFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  // The panel copies its comparison on a click; a frame of another origin may not by itself. Any
  // origin: Chrome hands out an address whose origin is not the one the frame ends up with.
  frame.allow = 'clipboard-write *';
  return frame;
}

const CSS = `
iframe {
  position: fixed; inset: 0 0 0 auto; width: min(420px, 100vw); height: 100%; border: 0;
  background: light-dark(#ffffff, #16191f);
  box-shadow: 0 12px 40px rgb(0 0 0 / .22), 0 0 0 1px light-dark(rgb(18 24 40 / .09), rgb(255 255 255 / .09));
  animation: come 160ms cubic-bezier(.2, 0, 0, 1);
}
@keyframes come { from { opacity: 0; transform: translateX(8px); } }
@media (prefers-reduced-motion: reduce) { iframe { animation: none; } }
`;
