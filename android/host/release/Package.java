import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Package RESOURCES PROGRAM LIB APK: resources, what R8 made of the program, and libraries as one APK, aligned and signed with a key made for it, and verified. */
class Package {
    static final char[] PASSWORD = "android".toCharArray();

    public static void main(String[] arguments) throws Exception {
        File apk = new File(arguments[3]);
        File unsigned = new File(apk + ".unsigned");
        try (ZipFile resources = new ZipFile(arguments[0]); ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(unsigned))) {
            zip.setLevel(9);
            for (ZipEntry entry : Collections.list(resources.entries())) {
                put(zip, entry.getName(), resources.getInputStream(entry).readAllBytes(), entry.getMethod() == ZipEntry.STORED);
            }
            Path program = Path.of(arguments[1]);
            for (Path file : files(program, "")) {
                String name = program.relativize(file).toString();
                if (!isLeftOut(name)) put(zip, name, Files.readAllBytes(file), false);
            }
            Path lib = Path.of(arguments[2]);
            // Stored, as phones map them from the APK.
            for (Path file : files(lib, ".so")) put(zip, "lib/" + lib.relativize(file), Files.readAllBytes(file), true);
        }
        sign(unsigned, apk);
        unsigned.delete();
        ApkVerifier.Result result = new ApkVerifier.Builder(apk).build().verify();
        System.out.println("verified: " + result.isVerified() + ", v2: " + result.isVerifiedUsingV2Scheme() + " " + result.getErrors() + " " + result.getWarnings());
        if (!result.isVerified() || !result.getWarnings().isEmpty()) System.exit(1);
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** What AGP packs of the resources of jars into no APK. */
    static boolean isLeftOut(String name) {
        return name.matches("META-INF/(MANIFEST.MF|LICENSE.*|NOTICE.*|.*\\.version|versions/.*|proguard/.*|com.android.tools/.*|maven/.*)") || name.endsWith("module-info.class");
    }

    static void put(ZipOutputStream zip, String name, byte[] data, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        if (stored) {
            CRC32 crc = new CRC32();
            crc.update(data);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(data.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }

    static void sign(File unsigned, File apk) throws Exception {
        File keys = new File(apk + ".p12");
        keys.delete();
        new ProcessBuilder("keytool", "-genkeypair", "-keystore", keys.getPath(), "-storepass", new String(PASSWORD), "-alias", "try",
                "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname", "CN=try").start().waitFor();
        KeyStore store = KeyStore.getInstance(keys, PASSWORD);
        var signer = new ApkSigner.SignerConfig.Builder("try", (PrivateKey) store.getKey("try", PASSWORD),
                List.of((X509Certificate) store.getCertificate("try"))).build();
        new ApkSigner.Builder(List.of(signer)).setInputApk(unsigned).setOutputApk(apk).setMinSdkVersion(24)
                .setAlignmentPreserved(false).setLibraryPageAlignmentBytes(16384).build().sign();
    }
}
