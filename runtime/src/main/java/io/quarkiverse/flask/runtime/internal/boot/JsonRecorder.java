package io.quarkiverse.flask.runtime.internal.boot;

import java.util.Map;

import io.quarkiverse.flask.runtime.internal.session.TaggedJson;
import io.quarkus.arc.runtime.BeanContainer;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Has JSON ready.
 */
@Recorder
public class JsonRecorder {

    /** Writes and reads some, so that its first user does not wait, and whatever is wrong with it is wrong now. */
    public void prepare(BeanContainer beans) {
        TaggedJson json = beans.beanInstance(TaggedJson.class);
        json.loads(json.dumps(Map.of()));
    }
}
