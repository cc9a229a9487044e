import type { Failure, FailureKind } from '@/utils/model/errors';

type Sign = NonNullable<Failure['sign']>;

/** Of every kind: a few words for a row, a sentence, and what to do next. */
export const failures = {
  'failure.credentials.short': 'Key refused',
  'failure.credentials.what': '{platform} refused this key.',
  'failure.credentials.step': 'Copy it again in full, or make a new one where the hint below says.',

  'failure.access.short': 'Not permitted',
  'failure.access.what': '{platform} knows this key but does not let it read statistics.',
  'failure.access.step': 'Ask the owner of the account, or your manager, for a key that may read reports.',

  'failure.address.short': 'Wrong address',
  'failure.address.what': '{platform} does not answer at this address.',
  'failure.address.step': 'Copy it from the address bar while the dashboard is open.',

  'failure.rate-limit.short': 'Asked to pause',
  'failure.rate-limit.what': '{platform} asks for a pause.',
  'failure.rate-limit.step': 'Wait a few minutes, then try again.',

  'failure.unavailable.short': 'No answer',
  'failure.unavailable.what': '{platform} did not answer in time, or answered with an error of its own.',
  'failure.unavailable.step': 'Nothing is wrong with the key. Try again in a few minutes.',

  'failure.offline.short': 'No network',
  'failure.offline.what': 'This computer could not reach {platform}.',
  'failure.offline.step': 'Check the connection to the internet, a VPN or an ad blocker, then try again.',

  'failure.answer.short': 'Unknown answer',
  'failure.answer.what': '{platform} answered with something Trackside does not know.',
  'failure.answer.step':
    'Check the address. If it is right, the platform may have changed: please report it.',

  'failure.request.short': 'Not accepted',
  'failure.request.what': '{platform} did not accept what was asked.',
  'failure.request.step': 'Check what is filled in below.',

  'failure.permission.short': 'Not allowed by the browser',
  'failure.permission.what': 'The browser does not let Trackside reach {platform}.',
  'failure.permission.step': 'Allow it when the browser asks.',

  'failure.cancelled.short': 'Stopped',
  'failure.cancelled.what': 'The question to {platform} was stopped before it was answered.',
  'failure.cancelled.step': 'Try again.',

  'failure.html.short': 'Web page, not API',
  'failure.html.what': 'A web page answers at this address, not the API of {platform}.',
  'failure.html.step':
    'Log in to the dashboard and copy its address; if the API has one of its own, fill in that too.',

  'failure.locked.short': 'Locked',
  'failure.locked.what': 'Trackside is locked, so {platform} was not asked.',
  'failure.locked.step': 'Unlock it with your passphrase.',

  'failure.time-out.short': 'Too slow',
  'failure.time-out.what': '{platform} took too long to answer.',
  'failure.time-out.step': 'Nothing is wrong with the key. Try again in a minute.',
} as const satisfies Record<`failure.${FailureKind | Sign}.${'short' | 'what' | 'step'}`, string>;
