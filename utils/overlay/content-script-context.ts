/**
 * Stands for WXT's class of that name, which every content script would set up before its own first line: a good part
 * of a millisecond on each page, whether it shows anything or not. Ours live by `createScriptLife` instead.
 */
export class ContentScriptContext {}
