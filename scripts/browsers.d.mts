export function findBrowsers(): { Chromium: string | undefined; Firefox: string | undefined };
