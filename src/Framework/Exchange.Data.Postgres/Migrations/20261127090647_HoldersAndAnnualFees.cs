using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class HoldersAndAnnualFees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AnnuityWatchOn",
                table: "Rights_Right",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Holders",
                table: "Rights_LegalEvent",
                type: "character varying(6000)",
                maxLength: 6000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PreviewRound",
                table: "Content_Item",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Rights_HolderToTell",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RightId = table.Column<Guid>(type: "uuid", nullable: false),
                    Burden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rights_HolderToTell", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rights_HolderToTell_Rights_Right_RightId",
                        column: x => x.RightId,
                        principalTable: "Rights_Right",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Right_AnnuityWatchOn",
                table: "Rights_Right",
                column: "AnnuityWatchOn");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_HolderToTell_RightId",
                table: "Rights_HolderToTell",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_HolderToTell_ToldAt_At",
                table: "Rights_HolderToTell",
                columns: new[] { "ToldAt", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Rights_HolderToTell");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Right_AnnuityWatchOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "AnnuityWatchOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "Holders",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "PreviewRound",
                table: "Content_Item");
        }
    }
}
