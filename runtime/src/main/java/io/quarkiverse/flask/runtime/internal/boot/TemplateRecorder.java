package io.quarkiverse.flask.runtime.internal.boot;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.runtime.config.FlaskConfig;
import io.quarkiverse.flask.runtime.internal.template.ApplicationExtensions;
import io.quarkiverse.flask.runtime.internal.template.BlueprintTemplates;
import io.quarkiverse.flask.runtime.internal.template.TemplateContext;
import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.arc.runtime.BeanContainer;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Tells the templates what the build found.
 */
@Recorder
public class TemplateRecorder {

    private final RuntimeValue<FlaskConfig> config;

    public TemplateRecorder(RuntimeValue<FlaskConfig> config) {
        this.config = config;
    }

    /** Says where templates are: the folders in their order, what names may leave out, and the folder of each template. */
    public void sources(BeanContainer beans, List<String> folders, List<String> suffixes, Map<String, String> templates) {
        beans.beanInstance(TemplateContext.class).sources(new TemplateSources(folders, suffixes, templates));
    }

    /** Says which files blueprints' templates are read from, each time they have changed, and what names may leave out. */
    public void blueprintTemplates(BeanContainer beans, Map<String, String> files, List<String> suffixes) {
        beans.beanInstance(BlueprintTemplates.class).files(files, suffixes);
    }

    /** Says which template extensions the application has itself: the types that they extend, by their names. */
    public void extensions(BeanContainer beans, Map<String, Set<String>> types) {
        beans.beanInstance(TemplateContext.class).extensions(new ApplicationExtensions(types));
    }

    /** Says whether each look for a template is logged. */
    public void explain(BeanContainer beans) {
        beans.beanInstance(TemplateContext.class).explains(config.getValue().explainTemplateLoading());
    }
}
