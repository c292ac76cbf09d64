package io.quarkiverse.flask.runtime.internal.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names and values in the form of queries, {@code a=1&b=x+y}.
 * <p>
 * Blank values are kept, {@code ;} separates nothing, and bytes that are no UTF-8 stay percent-encoded, as in Werkzeug.
 */
public final class UrlEncoded {

    private UrlEncoded() {
    }

    public static List<Map.Entry<String, String>> parse(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (int start = 0; start <= text.length();) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                int equals = text.indexOf('=', start);
                boolean bare = equals < 0 || equals > end;
                entries.add(Map.entry(decode(text.substring(start, bare ? end : equals)),
                        bare ? "" : decode(text.substring(equals + 1, end))));
            }
            start = end + 1;
        }
        return entries;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out.put((byte) (high << 4 | low));
                i += 2;
            } else {
                out.put(in[i] == '+' ? (byte) ' ' : in[i]);
            }
        }
        return utf8OrPercent(out.flip());
    }

    /** Decodes UTF-8; bytes that are none are percent-encoded. */
    static String utf8OrPercent(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        StringBuilder text = new StringBuilder(bytes.remaining());
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, true);
            text.append(chars.flip());
            chars.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append("%%%02X".formatted(bytes.get()));
            }
            decoder.reset();
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
