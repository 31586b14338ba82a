import { z } from 'zod';

const envSchema = z.object({
  DATABASE_URL: z.string().min(1, 'DATABASE_URL 未设置'),
  BETTER_AUTH_SECRET: z.string().min(32, 'BETTER_AUTH_SECRET 至少 32 个字符'),
  BETTER_AUTH_URL: z.url('BETTER_AUTH_URL 应为完整地址，如 https://fuer.example.gov.cn').optional(),
  /** 1 when a reverse proxy of the office sets X-Forwarded-For and strips what clients send. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** 1 where the server was started as a demonstration: accounts with the published password may log in. */
  DEMO: z.enum(['0', '1']).default('0'),
  /** Hosts that districts may have their notices posted to, such as `im.example.gov.cn, 10.0.0.8:8080`; empty: none. */
  WEBHOOK_HOSTS: z.string().default(''),
  /** 0 where this server shall not do the regular work, such as telling of deadlines: then by `cli -- notices`. */
  SCHEDULER: z.enum(['0', '1']).default('1'),
  /** 1 only under `npm run bench`: serves the empty page that the others are measured against. */
  BENCH: z.enum(['0', '1']).default('0'),
});

export type Env = z.infer<typeof envSchema>;

let cached: Env | undefined;

/** The checked environment. Throws at first use when something is missing, naming every problem at once. */
export function env(): Env {
  if (cached) return cached;
  const parsed = envSchema.safeParse(process.env);
  if (!parsed.success) {
    throw new Error(`环境变量有误：${parsed.error.issues.map((issue) => issue.message).join('；')}`);
  }
  cached = parsed.data;
  return cached;
}
