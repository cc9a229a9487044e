/** On hover over the button in the browser's toolbar. */
export const toolbar = {
  'toolbar.broken': 'connections that need you',
  'toolbar.gaps': 'gaps over the alert band',
  'toolbar.locked': 'locked',
} as const;
