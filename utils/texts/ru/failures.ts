export const failures = {
  'failure.credentials.short': 'Ключ отклонён',
  'failure.credentials.what': '{platform} не принимает этот ключ.',
  'failure.credentials.step': 'Скопируйте его ещё раз целиком или создайте новый: где — сказано под полем.',

  'failure.access.short': 'Нет прав',
  'failure.access.what': '{platform} знает этот ключ, но не даёт ему читать статистику.',
  'failure.access.step': 'Попросите у владельца аккаунта или менеджера ключ с доступом к отчётам.',

  'failure.address.short': 'Неверный адрес',
  'failure.address.what': 'По этому адресу {platform} не отвечает.',
  'failure.address.step': 'Скопируйте его из адресной строки, когда открыт кабинет.',

  'failure.rate-limit.short': 'Просит паузу',
  'failure.rate-limit.what': '{platform} просит сделать паузу.',
  'failure.rate-limit.step': 'Подождите несколько минут и повторите.',

  'failure.unavailable.short': 'Нет ответа',
  'failure.unavailable.what': '{platform} не отвечает вовремя или сообщает о своей ошибке.',
  'failure.unavailable.step': 'С ключом всё в порядке. Повторите через несколько минут.',

  'failure.offline.short': 'Нет сети',
  'failure.offline.what': 'С этого компьютера не удалось связаться с {platform}.',
  'failure.offline.step': 'Проверьте интернет, VPN и блокировщик рекламы, затем повторите.',

  'failure.answer.short': 'Непонятный ответ',
  'failure.answer.what': 'Ответ {platform} не похож на то, что знает Trackside.',
  'failure.answer.step': 'Проверьте адрес. Если он верный, платформа могла измениться: сообщите нам.',

  'failure.request.short': 'Не принято',
  'failure.request.what': '{platform} не принимает такой запрос.',
  'failure.request.step': 'Проверьте, что введено ниже.',

  'failure.permission.short': 'Браузер не разрешает',
  'failure.permission.what': 'Браузер не пускает Trackside к {platform}.',
  'failure.permission.step': 'Разрешите доступ, когда браузер спросит.',

  'failure.cancelled.short': 'Остановлено',
  'failure.cancelled.what': 'Запрос к {platform} остановлен до ответа.',
  'failure.cancelled.step': 'Повторите.',

  'failure.html.short': 'Страница вместо API',
  'failure.html.what': 'По этому адресу отвечает веб-страница, а не API {platform}.',
  'failure.html.step': 'Войдите в кабинет и скопируйте его адрес; если у API свой адрес, впишите и его.',

  'failure.locked.short': 'Заблокировано',
  'failure.locked.what': 'Trackside заблокирован, поэтому {platform} не спрошен.',
  'failure.locked.step': 'Разблокируйте его своей парольной фразой.',

  'failure.time-out.short': 'Слишком долго',
  'failure.time-out.what': '{platform} отвечает слишком долго.',
  'failure.time-out.step': 'С ключом всё в порядке. Повторите через минуту.',
};
