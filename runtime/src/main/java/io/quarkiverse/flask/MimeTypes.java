package io.quarkiverse.flask;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The content types of file names and the charset of textual ones.
 */
final class MimeTypes {

    /** What a file name says of its content: the type, and how it is compressed ({@code null} if it is not). */
    record Guess(String mimetype, String encoding) {
    }

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> ENCODINGS = Map.of("gz", "gzip", "bz2", "bzip2", "xz", "xz", "br", "br", "z",
            "compress");

    /** Extensions that stand for two. */
    private static final Map<String, String> SHORT = Map.of("svgz", "svg.gz", "tgz", "tar.gz", "taz", "tar.gz", "tz", "tar.gz",
            "tbz2", "tar.bz2", "txz", "tar.xz");

    /** Each type with its extensions: those that Python knows, and what else the web is made of. */
    private static final Map<String, String> TYPES = types("""
            application/atom+xml=atom application/java-archive=jar application/json=json,map application/ld+json=jsonld \
            application/manifest+json=webmanifest application/msword=doc,dot,wiz application/n-quads=nq \
            application/n-triples=nt application/oda=oda application/pdf=pdf application/pkcs7-mime=p7c \
            application/postscript=ai,eps,ps application/rss+xml=rss application/rtf=rtf application/trig=trig \
            application/vnd.apple.mpegurl=m3u,m3u8 application/vnd.ms-excel=xlb,xls \
            application/vnd.ms-powerpoint=pot,ppa,pps,ppt,pwz \
            application/vnd.openxmlformats-officedocument.presentationml.presentation=pptx \
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet=xlsx \
            application/vnd.openxmlformats-officedocument.wordprocessingml.document=docx application/wasm=wasm \
            application/x-7z-compressed=7z application/x-bcpio=bcpio application/x-cpio=cpio application/x-csh=csh \
            application/x-dvi=dvi application/x-gtar=gtar application/x-hdf=hdf application/x-hdf5=h5 \
            application/x-latex=latex application/x-mif=mif application/x-netcdf=cdf,nc application/x-pkcs12=p12,pfx \
            application/x-pn-realaudio=ram application/x-python-code=pyc,pyo application/x-sh=sh application/x-shar=shar \
            application/x-shockwave-flash=swf application/x-sv4cpio=sv4cpio application/x-sv4crc=sv4crc \
            application/x-tar=tar application/x-tcl=tcl application/x-tex=tex application/x-texinfo=texi,texinfo \
            application/x-troff=roff,t,tr application/x-troff-man=man application/x-troff-me=me application/x-troff-ms=ms \
            application/x-ustar=ustar application/x-wais-source=src application/xhtml+xml=xhtml \
            application/xml=rdf,wsdl,xpdl,xsl application/zip=zip audio/3gpp=3gp,3gpp audio/3gpp2=3g2,3gpp2 \
            audio/aac=aac,adts,ass,loas audio/basic=au,snd audio/flac=flac audio/mp4=m4a audio/mpeg=mp2,mp3 audio/ogg=ogg \
            audio/opus=opus audio/x-aiff=aif,aifc,aiff audio/x-pn-realaudio=ra audio/x-wav=wav font/otf=otf font/ttf=ttf \
            font/woff=woff font/woff2=woff2 image/avif=avif image/bmp=bmp image/gif=gif image/heic=heic image/heif=heif \
            image/ief=ief image/jpeg=jpe,jpeg,jpg image/png=png image/svg+xml=svg image/tiff=tif,tiff \
            image/vnd.microsoft.icon=ico image/webp=webp image/x-cmu-raster=ras image/x-portable-anymap=pnm \
            image/x-portable-bitmap=pbm image/x-portable-graymap=pgm image/x-portable-pixmap=ppm image/x-rgb=rgb \
            image/x-xbitmap=xbm image/x-xpixmap=xpm image/x-xwindowdump=xwd message/rfc822=eml,mht,mhtml,nws \
            text/calendar=ics text/css=css text/csv=csv text/html=htm,html text/javascript=js,mjs text/markdown=md \
            text/n3=n3 text/plain=bat,c,h,java,ksh,pl,srt,txt text/richtext=rtx text/tab-separated-values=tsv text/vtt=vtt \
            text/x-python=py text/x-setext=etx text/x-sgml=sgm,sgml text/x-vcard=vcf text/xml=xml video/mp4=mp4 \
            video/mpeg=m1v,mpa,mpe,mpeg,mpg video/quicktime=mov,qt video/webm=webm video/x-msvideo=avi \
            video/x-sgi-movie=movie""");

    private MimeTypes() {
    }

    private static Map<String, String> types(String table) {
        Map<String, String> types = new HashMap<>();
        for (String entry : table.split(" ")) {
            String[] typeAndExtensions = entry.split("=");
            for (String extension : typeAndExtensions[1].split(",")) {
                types.put(extension, typeAndExtensions[0]);
            }
        }
        return Map.copyOf(types);
    }

    static Guess guess(String filename) {
        String name = filename.toLowerCase(Locale.ROOT);
        String extension = extension(name);
        if (SHORT.containsKey(extension)) {
            name = name.substring(0, name.length() - extension.length()) + SHORT.get(extension);
            extension = extension(name);
        }
        String encoding = ENCODINGS.get(extension);
        if (encoding != null) {
            extension = extension(name.substring(0, name.length() - extension.length() - 1));
        }
        return new Guess(TYPES.getOrDefault(extension, UNKNOWN), encoding);
    }

    static String withCharset(String mimetype) {
        boolean textual = mimetype.startsWith("text/") || mimetype.endsWith("+xml")
                || mimetype.equals("application/xml") || mimetype.equals("application/javascript")
                || mimetype.equals("application/ecmascript") || mimetype.equals("application/sql")
                || mimetype.equals("application/xml-dtd") || mimetype.equals("application/xml-external-parsed-entity");
        return textual && mimetype.indexOf(';') < 0 ? mimetype + "; charset=utf-8" : mimetype;
    }

    /** Dots at the start of a name start no extension. */
    private static String extension(String name) {
        int start = name.lastIndexOf('/') + 1;
        while (start < name.length() && name.charAt(start) == '.') {
            start++;
        }
        int dot = name.lastIndexOf('.');
        return dot < start ? "" : name.substring(dot + 1);
    }
}
