import type { browser } from 'wxt/browser';

/** The extension's button in the browser's toolbar. */
export interface ToolbarButton {
  show(face: Face): Promise<void>;
}

export interface Face {
  /** At most four characters are seen; empty: no badge. */
  badge: string;
  /** Of the badge; its text is white. */
  color: string;
  /** On hover, and what a screen reader says. */
  title: string;
  isGrey: boolean;
}

/** Browsers keep a face until they are closed: it outlives the worker. */
export function createToolbarButton(api: Pick<typeof browser, 'action'>): ToolbarButton {
  return {
    async show({ badge, color, title, isGrey }) {
      const { action } = api;
      await Promise.all([
        action.setBadgeText({ text: badge }),
        action.setBadgeBackgroundColor({ color }),
        action.setBadgeTextColor({ color: '#ffffff' }),
        action.setTitle({ title }),
        action.setIcon({ path: isGrey ? GREY : PLAIN }),
      ]);
    },
  };
}

const PLAIN = { 16: '/icon/16.png', 32: '/icon/32.png' };
const GREY = { 16: '/icon/locked-16.png', 32: '/icon/locked-32.png' };
