import { describe, expect, it } from 'vitest';
import {
  parseAllowedHosts,
  readWebhookAddress,
  wordAddressProblem,
  type WebhookAddressProblem,
} from '@/lib/domain/notice/webhook-address';

const ALLOWED = parseAllowedHosts('im.example.gov.cn, 10.0.0.8:8080；HOOK.example.cn [::1]:9000');

describe('the address of a webhook', () => {
  it.each([
    ['https://im.example.gov.cn/hook?key=1', 'https://im.example.gov.cn/hook?key=1'],
    ['http://im.example.gov.cn/hook', 'http://im.example.gov.cn/hook'],
    ['https://IM.Example.gov.cn:443/hook', 'https://im.example.gov.cn/hook'],
    ['http://10.0.0.8:8080/', 'http://10.0.0.8:8080/'],
    ['https://hook.example.cn/a#part', 'https://hook.example.cn/a'],
    ['http://[::1]:9000/a', 'http://[::1]:9000/a'],
  ])('%s is allowed', (text, url) => {
    expect(readWebhookAddress(text, ALLOWED)).toEqual({ ok: true, url });
  });

  it.each<[string, WebhookAddressProblem]>([
    ['', 'unreadable'],
    ['im.example.gov.cn/hook', 'unreadable'],
    ['https://im.example.gov.cn/\r\nX-Injected: 1', 'unreadable'],
    ['https://im.example.gov.cn\n.evil.example/', 'unreadable'],
    ['https://im.example.gov.cn\\@evil.example/', 'unreadable'],
    ['ftp://im.example.gov.cn/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://user:word@im.example.gov.cn/', 'credentials'],
    ['https://im.example.gov.cn@evil.example/', 'credentials'],
    ['https://evil.example/im.example.gov.cn', 'hostNotAllowed'],
    ['https://im.example.gov.cn.evil.example/', 'hostNotAllowed'],
    ['https://sub.im.example.gov.cn/', 'hostNotAllowed'],
    ['https://im.example.gov.cn./', 'hostNotAllowed'],
    ['https://im.example.gov.cn:8443/', 'hostNotAllowed'],
    ['http://im.example.gov.cn:443/', 'hostNotAllowed'],
    ['http://10.0.0.8/', 'hostNotAllowed'],
    ['http://10.0.0.8:5432/', 'hostNotAllowed'],
    ['http://127.0.0.1:8080/', 'hostNotAllowed'],
    ['http://2130706433:8080/', 'hostNotAllowed'],
    ['http://169.254.169.254/latest/meta-data', 'hostNotAllowed'],
    ['http://localhost/', 'hostNotAllowed'],
  ])('%j is refused', (text, why) => {
    expect(readWebhookAddress(text, ALLOWED)).toEqual({ ok: false, why });
  });

  it('is never allowed where the installation allows no host', () => {
    expect(parseAllowedHosts(' , ')).toEqual([]);
    expect(readWebhookAddress('https://im.example.gov.cn/', [])).toEqual({
      ok: false,
      why: 'hostNotAllowed',
    });
    expect(wordAddressProblem('hostNotAllowed', [])).toContain('WEBHOOK_HOSTS');
    expect(wordAddressProblem('hostNotAllowed', ALLOWED)).toContain('im.example.gov.cn');
  });

  it('reaches 10.0.0.8 however it is written, by the port that was listed', () => {
    expect(readWebhookAddress('http://167772168:8080/', ALLOWED)).toMatchObject({ ok: true });
    expect(readWebhookAddress('http://167772168/', ALLOWED)).toMatchObject({ ok: false });
  });
});
