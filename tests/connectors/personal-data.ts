/** A fetch whose answers hold personal data in every object; text that is no JSON stays as it is. */
export function plantPersonalData(onPlanted: () => void = () => undefined, ask = fetch): typeof fetch {
  return async (input, init) => {
    const response = await ask(input, init);
    const text = await response.text();
    const body = withCanaries(text);
    if (body !== text) onPlanted();
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

const PERSONAL = Object.fromEntries(
  `ip ip_address ua user_agent userAgent referrer referer email customer customerId customer_id customer_email phone
  device_id idfa api_key hash_password balance session_ip conversion_user_ip http_user_agent`
    .split(/\s+/)
    .map((key) => [key, `canary-${key}@203.0.113.99`]),
);

/** The answer with personal data in every object of it; text that is no JSON as it is. */
function withCanaries(text: string): string {
  const isJson = /^\s*[[{]/.test(text);
  return isJson ? JSON.stringify(JSON.parse(text, planted)) : text;
}

function planted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return { ...value, ...PERSONAL };
}
