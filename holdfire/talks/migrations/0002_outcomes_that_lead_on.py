from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("talks", "0001_initial"),
    ]

    operations = [
        migrations.AddField("outcome", "name", models.CharField(default="", max_length=61)),
        migrations.AddField("outcome", "statement", models.CharField(default="", max_length=64)),
        migrations.AddField("outcome", "group", models.CharField(default="", max_length=240)),
        migrations.AddField("outcome", "zone", models.CharField(default="", max_length=240)),
    ]
