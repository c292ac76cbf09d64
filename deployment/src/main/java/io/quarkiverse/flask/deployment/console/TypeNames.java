package io.quarkiverse.flask.deployment.console;

import java.util.HashSet;
import java.util.Set;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * The type variables of a signature, and whether it names a local class inside of a generic one.
 *
 * @param declared what it declares
 * @param used what it uses
 */
record TypeNames(Set<String> declared, Set<String> used, boolean local) {

    static TypeNames of(String signature) {
        Set<String> declared = new HashSet<>();
        Set<String> used = new HashSet<>();
        boolean[] local = new boolean[1];
        new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public void visitFormalTypeParameter(String name) {
                declared.add(name);
            }

            @Override
            public void visitTypeVariable(String name) {
                used.add(name);
            }

            @Override
            public void visitInnerClassType(String name) {
                local[0] |= Character.isDigit(name.charAt(0));
            }
        });
        return new TypeNames(declared, used, local[0]);
    }

    Set<String> undeclared() {
        Set<String> undeclared = new HashSet<>(used);
        undeclared.removeAll(declared);
        return undeclared;
    }
}
