package io.quarkiverse.flask.runtime.internal.boot;

import java.util.Map;

import io.quarkiverse.flask.runtime.internal.json.LazyJsonProvider;
import io.quarkiverse.flask.runtime.internal.session.TaggedJson;
import io.quarkus.arc.Arc;
import io.quarkus.arc.runtime.BeanContainer;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Makes JSON at the start.
 */
@Recorder
public class JsonRecorder {

    /** Makes what may be wrong, the application's mapper; what is left of it costs a worker no more than its first request. */
    public void mapper() {
        LazyJsonProvider.makeMapper(Arc.container());
    }

    /** Makes all of it, by writing and reading some: an event loop must not wait for it. */
    public void everything(BeanContainer beans) {
        TaggedJson json = beans.beanInstance(TaggedJson.class);
        json.loads(json.dumps(Map.of()));
    }
}
