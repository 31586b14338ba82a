export const TO_TEST: readonly number[];
export function checkNodeVersion(version?: string, least?: readonly number[]): void;
export function areDependenciesInstalled(): boolean;
export function installDependencies(): Promise<void>;
