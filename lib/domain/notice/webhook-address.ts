export type WebhookAddressProblem = 'unreadable' | 'scheme' | 'credentials' | 'hostNotAllowed';

export type WebhookAddress = { ok: true; url: string } | { ok: false; why: WebhookAddressProblem };

const DEFAULT_PORT: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** `im.example.gov.cn, 10.0.0.8:8080`: as the installation's WEBHOOK_HOSTS lists them. */
export const parseAllowedHosts = (text: string): string[] =>
  text
    .split(/[\s,，;；]+/)
    .filter((host) => host !== '')
    .map((host) => host.toLowerCase());

/**
 * Reads the address of a webhook. Only hosts that the installation allows, each with the port it was listed with –
 * without one, with the usual port of the scheme –, so that nobody can make the server call anything else.
 */
export function readWebhookAddress(text: string, allowedHosts: readonly string[]): WebhookAddress {
  // The parser would leave out line ends and tabs without a word, and read a backslash as a slash.
  if (/[\p{Cc}\s\\]/u.test(text) || !URL.canParse(text)) return { ok: false, why: 'unreadable' };
  const url = new URL(text);
  const usual = DEFAULT_PORT[url.protocol];
  if (usual === undefined) return { ok: false, why: 'scheme' };
  if (url.username !== '' || url.password !== '') return { ok: false, why: 'credentials' };
  const port = url.port === '' ? usual : url.port;
  const names = [`${url.hostname}:${port}`, ...(port === usual ? [url.hostname] : [])];
  if (!names.some((name) => allowedHosts.includes(name))) return { ok: false, why: 'hostNotAllowed' };
  url.hash = '';
  return { ok: true, url: url.href };
}

export function wordAddressProblem(why: WebhookAddressProblem, allowedHosts: readonly string[]): string {
  switch (why) {
    case 'unreadable':
      return '地址有误，请填写完整地址，如 https://im.example.gov.cn/hook。';
    case 'scheme':
      return '地址应以 http:// 或 https:// 开头，请修改。';
    case 'credentials':
      return '地址中不能带用户名和密码，请删去后再保存。';
    case 'hostNotAllowed':
      return allowedHosts.length === 0
        ? '系统管理员还没有允许任何主机，请先联系系统管理员设置 WEBHOOK_HOSTS。'
        : `只能发往系统管理员允许的主机：${allowedHosts.join('、')}。请修改地址，或联系系统管理员增加主机。`;
  }
}
