import * as z from 'zod/mini';

// Zod would compile its checks with eval, which the content security policy forbids.
z.config({ jitless: true });

export { z };
