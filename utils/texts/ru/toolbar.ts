export const toolbar = {
  'toolbar.broken': 'подключения ждут вас',
  'toolbar.gaps': 'расхождения сверх порога',
  'toolbar.locked': 'заблокирован',
};
