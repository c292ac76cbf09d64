package io.quarkiverse.flask.runtime.internal.debug.console;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Runs in this process what JShell compiled, and keeps the real values.
 */
final class LocalExecution implements ExecutionControl {

    private static final int MAX_CAUSES = 20;

    private final Compilation compilation;
    private final Home home;
    private final String frameClass;
    private final ShellNames names;
    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private Evaluation evaluation;
    private Object result;
    private Throwable problem;

    LocalExecution(Compilation compilation, Home home, String frameClass, ShellNames names) {
        this.compilation = compilation;
        this.home = home;
        this.frameClass = frameClass;
        this.names = names;
    }

    /** Begins an evaluation. */
    void begin(Evaluation begun) {
        evaluation = begun;
        result = null;
        problem = null;
    }

    ShellNames names() {
        return names;
    }

    /** Returns what the last call returned. */
    Object result() {
        return result;
    }

    /** Returns why code could not be run, or what it threw; {@code null} if all went well. */
    Throwable problem() {
        return problem;
    }

    @Override
    public void load(ClassBytecodes[] loaded) throws ClassInstallException {
        List<byte[]> files = Arrays.stream(loaded).map(ClassBytecodes::bytecodes).toList();
        try {
            Map<String, byte[]> changed = compilation.snippets(files, names.prefix().replace('.', '/'), frameClass,
                    this::isHidden);
            for (Map.Entry<String, byte[]> file : changed.entrySet()) {
                String name = file.getKey().replace('/', '.');
                classes.put(name, defined(name, file.getValue()));
            }
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            problem = e;
            throw new ClassInstallException(e.toString(), new boolean[loaded.length]);
        }
    }

    /** The JVM checks a class when it is defined, and may then need one that comes later; the class is there nevertheless. */
    private Class<?> defined(String name, byte[] file) throws ReflectiveOperationException {
        try {
            return home.define(file);
        } catch (NoClassDefFoundError e) {
            return Class.forName(name, false, home.loader());
        }
    }

    private boolean isHidden(String[] member) {
        try {
            Class<?> owner = Class.forName(member[0].replace('/', '.'), false, home.loader());
            return !Members.isJdk(owner) && Access.isHidden(owner, member[1], member[2], home.packageName());
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // running it tells what is wrong
        }
    }

    @Override
    public void redefine(ClassBytecodes[] redefined) throws NotImplementedException {
        throw new NotImplementedException("Classes are replaced");
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException {
        Class<?> type = classes.get(names.renamed(className));
        if (type == null) {
            throw new InternalException("%s is not there".formatted(className));
        }
        try {
            Method method = type.getDeclaredMethod(methodName);
            method.setAccessible(true);
            result = invoke(method);
            return "";
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            problem = e;
            throw new InternalException(e.toString());
        }
    }

    private Object invoke(Method method) throws ReflectiveOperationException {
        Evaluation own = evaluation;
        own.enter();
        try {
            return method.invoke(null);
        } finally {
            own.leave();
        }
    }

    private RunException thrown(Throwable thrown) {
        if (thrown instanceof Stopped || evaluation.isStopped()) {
            return new StoppedException();
        }
        if (thrown instanceof SPIResolutionException unresolved) {
            return new ResolutionException(unresolved.id(), names.restored(unresolved.getStackTrace()));
        }
        problem = thrown;
        return userException(thrown, 0);
    }

    private UserException userException(Throwable thrown, int depth) {
        UserException exception = new UserException(names.shown(Problems.message(thrown)),
                names.shown(thrown.getClass().getName()),
                names.restored(thrown.getStackTrace()));
        if (thrown.getCause() != null && depth < MAX_CAUSES) {
            exception.initCause(userException(thrown.getCause(), depth + 1));
        }
        return exception;
    }

    @Override
    public String varValue(String className, String varName) {
        return ""; // the real value is shown
    }

    @Override
    public void addToClasspath(String path) {
        // the application's class loader knows all that there is
    }

    @Override
    public void stop() {
        // the console does
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {
        classes.values().forEach(StaticFields::clear);
        classes.clear();
        evaluation = null;
        result = null;
        problem = null;
    }
}
