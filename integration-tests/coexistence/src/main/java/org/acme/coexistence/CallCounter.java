package org.acme.coexistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Counted
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class CallCounter {

    static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        CALLS.computeIfAbsent(call.getMethod().getName(), missing -> new AtomicInteger()).incrementAndGet();
        return call.proceed();
    }
}
